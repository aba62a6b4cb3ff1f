import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sendableText } from '../../test/support/arbitrary-text.js';
import { frozen } from '../../test/support/frozen.js';
import { signParts } from '../wire/signature.js';
import type { FormContext } from './form-context.js';
import type { PaymentUrlParams } from './form-params.js';
import { paymentUrl } from './payment-url.js';

const shop: FormContext = frozen({ baseUrl: 'https://unitpay.ru', publicKey: '123456-abcde', secretKey: 'secret' });
const order = frozen({ sum: '900.00', account: 'order-7', desc: 'Чехол' });

function queryOf(params: Partial<PaymentUrlParams>, context = shop): Record<string, string> {
  return Object.fromEntries(new URL(paymentUrl({ ...order, ...params }, context)).searchParams);
}

const full = frozen({
  ...order,
  currency: 'RUB',
  paymentType: 'sbp',
  locale: 'en',
  backUrl: 'https://shop.ru/back?a=1&b=2',
  subscription: true,
  preauth: false,
  preauthExpireLogic: 0,
  customerEmail: 'me+1@shop.ru',
  customerPhone: '+79990000000',
  cashItems: [{ name: 'Чехол', count: 1, price: 900 }],
  hideHint: true,
  hideBackUrl: true,
  hideOrderCost: false,
  hideMenu: true,
  hideOtherMethods: true,
  hideOtherPSMethods: true,
} as const satisfies Required<PaymentUrlParams>);

describe('the address of the form', () => {
  test('carries every parameter under its documented name', () => {
    const { signature: _, cashItems, ...query } = queryOf(full);
    expect(query).toEqual({
      sum: '900.00',
      account: 'order-7',
      desc: 'Чехол',
      currency: 'RUB',
      locale: 'en',
      backUrl: 'https://shop.ru/back?a=1&b=2',
      subscription: 'true',
      preauth: '0',
      preauthExpireLogic: '0',
      customerEmail: 'me+1@shop.ru',
      customerPhone: '+79990000000',
      hideHint: 'true',
      hideBackUrl: 'true',
      hideOrderCost: 'false',
      hideMenu: 'true',
      hideOtherMethods: 'true',
      hideOtherPSMethods: 'true',
    });
    expect(JSON.parse(Buffer.from(cashItems ?? '', 'base64').toString())).toEqual([
      { name: 'Чехол', count: 1, price: 900 },
    ]);
  });

  test('percent-encodes plus, slash and equals of the receipt', () => {
    const url = paymentUrl({ ...order, cashItems: [{ name: 'ыыы?>ю', count: 1, price: 1 }] }, shop);
    expect(/cashItems=([^&]*)/.exec(url)?.[1]).toMatch(/^[\w%]+$/);
  });

  test('names currency neither in the URL nor in the signature when it is not given', () => {
    expect(queryOf({})).toEqual({ ...order, signature: signParts(['order-7', 'Чехол', '900.00', 'secret']) });
  });

  test('is encoded, for any text, as URLSearchParams encodes it', () => {
    const every = Array.from({ length: 0x17f }, (_, code) => String.fromCharCode(code + 1)).join('');
    const encoded = (desc: string) => paymentUrl({ ...order, desc }, shop).match(/&desc=[^&]*/)?.[0];
    expect(encoded(every)).toBe(`&${new URLSearchParams({ desc: every })}`);
    fc.assert(
      fc.property(sendableText(), (desc) => {
        fc.pre(!desc.includes('{up}'));
        expect(encoded(desc)).toBe(`&${new URLSearchParams({ desc })}`);
      }),
    );
  });

  test('is signed over what stands in it, whatever else is in the URL', () => {
    const { currency: _, ...rest } = full;
    const { signature } = Object.fromEntries(new URL(paymentUrl(rest, shop)).searchParams);
    expect(signature).toBe(queryOf({})['signature']);
  });

  test('adds test=1 outside the signature in test mode', () => {
    const { test: flag, ...query } = queryOf({}, { ...shop, test: true });
    expect([flag, query]).toEqual(['1', queryOf({})]);
  });

  test('tolerates a slash at the end of the base URL', () => {
    expect(paymentUrl(order, { ...shop, baseUrl: 'http://127.0.0.1:4010/' })).toMatch(
      /^http:\/\/127\.0\.0\.1:4010\/pay\/123456-abcde\?/,
    );
  });

  test('never holds the key', () => {
    expect(paymentUrl(full, { ...shop, secretKey: 'A0066E547A0-C8709E5690D' })).not.toContain('A0066E547A0');
  });

  test('holds, for any text, exactly the signed values after decoding', () => {
    fc.assert(
      fc.property(sendableText(), sendableText(), (account, desc) => {
        fc.pre(![account, desc].some((text) => text.includes('{up}')));
        fc.pre(!/^(check|pay|preauth|error|refund)$/i.test(account));
        const query = queryOf({ account, desc });
        expect([query['account'], query['desc']]).toEqual([account, desc]);
        expect(query['signature']).toBe(signParts([account, desc, '900.00', 'secret']));
      }),
    );
  });
});

describe('the form refuses', () => {
  test.each([
    [{ desc: 'a{up}b' }, '"desc": contains "{up}"'],
    [{ account: 'a{up}b' }, '"account": contains "{up}"'],
    [{ account: 'pay' }, '"account": "pay" is a webhook method'],
    [{ account: 'preAuth' }, 'is a webhook method'],
    [{ currency: '{up}' }, '"currency": expected an ISO 4217'],
    [{ sum: '0' }, '"sum": must be above zero'],
    [{ sum: '1{up}' }, '"sum": expected a decimal'],
    [{ desc: '' }, '"desc": expected a non-empty string'],
    [{ desc: undefined }, '"desc": expected'],
    [{ preauth: true, subscription: true }, '"preauth": does not work together with a subscription'],
    [{ paymentType: '../api' }, '"paymentType": expected a code'],
    [{ backUrl: 'javascript:alert(1)' }, '"backUrl": expected an absolute http(s) URL'],
    [{ backurl: 'https://shop.ru' }, '"backurl": is spelled backUrl'],
    [{ resultUrl: 'https://shop.ru' }, '"resultUrl": belongs to initPayment'],
    [{ signature: 'x' }, '"signature": is computed here'],
    [{ secretKey: 'x' }, '"secretKey": is taken from'],
    [{ projectId: 1 }, '"projectId": is not sent by the form'],
    [{ test: true }, '"test": is an option'],
    [{ cashItems: [{ name: 'x', count: 1, price: 901 }] }, '"cashItems": cost 901.00 together'],
  ])('%o', (params, message) => {
    expect(() => queryOf(params as Partial<PaymentUrlParams>)).toThrow(message);
  });

  test.each(['sum', 'account', 'desc'] as const)('an order without %s', (name) => {
    const { [name]: _, ...rest } = order;
    expect(() => paymentUrl(rest as PaymentUrlParams, shop)).toThrow(`"${name}": is required`);
  });
});
