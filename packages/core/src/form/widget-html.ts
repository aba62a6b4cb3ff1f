/**
 * @module
 * The payment widget as a piece of a page.
 */
import * as v from 'valibot';
import { checkOptions } from '../options/check-options.js';
import { url } from '../schema/contact.js';
import { params } from '../schema/params.js';
import { text } from '../schema/text.js';
import type { FormContext } from './form-context.js';
import type { WidgetParams } from './form-params.js';
import { widgetOptions } from './widget-options.js';

const htmlOptions = params({
  /** Nonce of the page's Content-Security-Policy, put on both scripts. */
  nonce: v.optional(text({ expected: 'a base64 nonce', pattern: /^[\w+/=-]+$/, max: 256 })),
  /** Text of a button that opens the widget; without it the widget opens as the page loads. */
  button: v.optional(text({ max: 128 })),
  /** Address of UnitPay's script, if it is not the documented one. */
  scriptUrl: v.optional(url()),
});

/** How the widget is put into the page. */
export interface WidgetHtmlOptions extends v.InferInput<typeof htmlOptions> {}

/** The only address the provider documents; the widget's `domainName` tells it which UnitPay to talk to. */
const SCRIPT_URL = 'https://widget.unitpay.money/unitpay.js';

/**
 * Builds HTML that loads UnitPay's widget, to be put into the body of a page as it is: everything in it is escaped.
 *
 * The page gets the outcome as `unitpay:success` and `unitpay:error` events on `document` (`detail` holds what UnitPay passed). An
 * event is no proof of payment: deliver on the `pay` webhook only.
 *
 * @throws UnitPayValidationError naming every wrong parameter or option.
 * @see https://help.unitpay.ru/payments/create-payment-widget
 * @example
 * const html = widgetHtml({ sum: '900.00', account: 'order-7', desc: 'Чехол' }, context, { button: 'Оплатить', nonce });
 */
export function widgetHtml(widget: WidgetParams, context: FormContext, options: WidgetHtmlOptions = {}): string {
  const { nonce, button, scriptUrl = SCRIPT_URL } = checkOptions('widgetHtml', htmlOptions, options);
  const nonceAttribute = nonce === undefined ? '' : ` nonce="${escapeHtml(nonce)}"`;
  const start =
    button === undefined
      ? 'open();'
      : "document.currentScript.previousElementSibling.previousElementSibling.addEventListener('click', open);";
  return [
    ...(button === undefined ? [] : [`<button type="button">${escapeHtml(button)}</button>`]),
    `<script${nonceAttribute} src="${escapeHtml(scriptUrl)}"></script>`,
    `<script${nonceAttribute}>`,
    '(function () {',
    `  var options = ${escapeScript(JSON.stringify(widgetOptions(widget, context)))};`,
    '  function tell(name, detail) { document.dispatchEvent(new CustomEvent(name, { detail: detail })); }',
    '  function open() {',
    '    var payment = new UnitPay();',
    '    payment.createWidget(options);',
    "    payment.success(function (params) { tell('unitpay:success', { params: params }); });",
    "    payment.error(function (message, params) { tell('unitpay:error', { message: message, params: params }); });",
    '  }',
    `  ${start}`,
    '})();',
    '</script>',
  ].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(value: string): string {
  return value.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** JSON in a script ends at `</script`, changes meaning at `<!--`, and old engines break lines at U+2028 and U+2029. */
function escapeScript(json: string): string {
  return json.replace(/[<>&\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
