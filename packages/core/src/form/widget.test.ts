import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sendableText } from '../../test/support/arbitrary-text.js';
import { frozen } from '../../test/support/frozen.js';
import { signParts } from '../wire/signature.js';
import type { WidgetParams } from './form-params.js';
import { type WidgetHtmlOptions, widgetHtml } from './widget-html.js';
import { widgetOptions } from './widget-options.js';

const shop = frozen({ baseUrl: 'https://unitpay.ru', publicKey: '123456-abcde', secretKey: 'secret' });
const order = frozen({ sum: '900.00', account: 'order-7', desc: 'Чехол' });

describe('widget options', () => {
  test('are signed as the form is, with the host of UnitPay', () => {
    expect(widgetOptions(order, shop)).toEqual({
      ...order,
      publicKey: '123456-abcde',
      domainName: 'unitpay.ru',
      signature: signParts(['order-7', 'Чехол', '900.00', 'secret']),
    });
  });

  test('carry every documented option with its own type, the receipt in plain base64', () => {
    const options = widgetOptions(
      frozen({
        ...order,
        currency: 'RUB',
        paymentType: 'card',
        locale: 'ru',
        hideMenu: true,
        subscription: false,
        subscriptionId: 17,
        preauthExpireLogic: 1,
        customerEmail: 'me@shop.ru',
        customerPhone: '79990000000',
        cashItems: [{ name: 'ыыы?>ю', count: 1, price: 1 }],
      } as const),
      { ...shop, test: true },
    );
    expect(options).toMatchObject({
      hideMenu: true,
      subscription: false,
      subscriptionId: '17',
      preauthExpireLogic: 1,
      test: 1,
    });
    expect(JSON.parse(Buffer.from(String(options['cashItems']), 'base64').toString())).toEqual([
      { name: 'ыыы?>ю', count: 1, price: 1 },
    ]);
    expect(options.signature).toBe(signParts(['order-7', 'RUB', 'Чехол', '900.00', 'secret']));
  });

  test('leave out what is undefined', () => {
    expect(widgetOptions({ ...order, locale: undefined } as never, shop)).toStrictEqual(widgetOptions(order, shop));
  });

  test('turn preauth into a number', () => {
    expect(widgetOptions({ ...order, preauth: true }, shop)['preauth']).toBe(1);
  });

  test('keep texts that look like flags or numbers as texts', () => {
    expect(widgetOptions({ ...order, account: 'true', desc: '1' }, shop)).toMatchObject({ account: 'true', desc: '1' });
  });

  test.each([
    [{ preauth: 1, subscriptionId: 5 }, '"preauth": does not work together'],
    [{ desc: '{up}' }, '"desc": contains "{up}"'],
    [{ account: 'pay' }, '"account": "pay" is a webhook method'],
    [{ backUrl: 'https://shop.ru' }, '"backUrl": is not a parameter here'],
  ])('of %o are refused', (params, message) => {
    expect(() => widgetOptions({ ...order, ...params } as WidgetParams, shop)).toThrow(message);
  });
});

/** Reads a page as a browser would: scripts end at the first `</script`, in any case. */
function scriptsOf(html: string): string[] {
  return [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script/gi)].map(([, code = '']) => code);
}

/** Runs the snippet's own script and returns what createWidget got. */
function run(html: string): unknown {
  const created: unknown[] = [];
  class UnitPay {
    createWidget(options: unknown) {
      created.push(options);
    }
    success() {}
    error() {}
  }
  const button = { addEventListener: (_: string, open: () => void) => open() };
  const document = { currentScript: { previousElementSibling: { previousElementSibling: button } } };
  new Function('UnitPay', 'document', scriptsOf(html)[1] ?? '')(UnitPay, document);
  return JSON.parse(JSON.stringify(created[0]));
}

const HOSTILE = [
  '</script><script>alert(1)</script>',
  '</SCRIPT ><img src=x onerror=alert(1)>',
  '<!--<script>',
  ']]>',
  `"'\`;alert(1);//`,
  '\\',
  '\\u003c/script\\u003e',
  'a\u2028b\u2029c',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: that is the attack
  '${alert(1)}',
  '&lt;/script&gt;',
];

describe('widget HTML', () => {
  test.each(HOSTILE)('passes %o on as plain text in desc, account and on the button', (text) => {
    const html = widgetHtml({ ...order, account: text, desc: text }, shop, { button: text });
    expect(scriptsOf(html)).toHaveLength(2);
    expect(run(html)).toMatchObject({ account: text, desc: text });
    expect(html).not.toMatch(/var options[^\n]*[<>&\u2028\u2029]/);
    const [, label = ''] = /<button type="button">([\s\S]*?)<\/button>/.exec(html) ?? [];
    expect(label).not.toMatch(/[<>"']/);
  });

  test('has no way out of the script for any text', () => {
    fc.assert(
      fc.property(sendableText(60), (desc) => {
        fc.pre(!desc.includes('{up}'));
        const html = widgetHtml({ ...order, desc }, shop);
        expect(html.slice(html.indexOf('var options'), html.indexOf('function tell'))).not.toMatch(/[<>&\u2028\u2029]/);
        expect(run(html)).toMatchObject({ desc });
      }),
    );
  });

  test('puts the nonce on both scripts', () => {
    const html = widgetHtml(order, shop, { nonce: 'r4nd0m+/=' });
    expect(html.match(/<script nonce="r4nd0m\+\/="/g)).toHaveLength(2);
  });

  test('loads the documented script, or the one it is told', () => {
    expect(widgetHtml(order, shop)).toContain('<script src="https://widget.unitpay.money/unitpay.js"></script>');
    expect(widgetHtml(order, shop, { scriptUrl: 'http://127.0.0.1:4010/w.js?a=1&b=2' })).toContain(
      'src="http://127.0.0.1:4010/w.js?a=1&amp;b=2"',
    );
  });

  test('opens at once without a button, on a click with one', () => {
    expect(run(widgetHtml(order, shop))).toMatchObject({ account: 'order-7' });
    expect(run(widgetHtml(order, shop, { button: 'Оплатить' }))).toMatchObject({ account: 'order-7' });
    expect(widgetHtml(order, shop)).not.toContain('<button');
  });

  test.each([
    [{ nonce: 'a" onload="x' }, '"nonce": expected a base64 nonce'],
    [{ scriptUrl: 'javascript:alert(1)' }, '"scriptUrl": expected an absolute http(s) URL'],
    [{ button: '' }, '"button": expected a non-empty string'],
    [{ onclick: 'x' }, '"onclick": is not a parameter here'],
  ])('with %o is refused', (options, message) => {
    expect(() => widgetHtml(order, shop, options as WidgetHtmlOptions)).toThrow(message);
  });
});
