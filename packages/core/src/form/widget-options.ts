/**
 * @module
 * Options of the payment widget.
 */
import { checkOptions } from '../options/check-options.js';
import type { FormContext } from './form-context.js';
import { type WidgetParams, widgetParams } from './form-params.js';
import { formSignature } from './form-signature.js';

/** What the widget's `createWidget` takes: JSON values only, `cashItems` in base64 and not percent-encoded. */
export interface WidgetOptions {
  /** The project's public key. */
  readonly publicKey: string;
  /** Host of UnitPay, such as `unitpay.ru`. */
  readonly domainName: string;
  /** Sum of the order, the text that is signed. */
  readonly sum: string;
  /** The order on the merchant's side. */
  readonly account: string;
  /** Description of the order. */
  readonly desc: string;
  /** SHA-256 over account, currency (only if sent), desc and sum. */
  readonly signature: string;
  /** The other parameters, as given; flags as `true` and `false`, `preauth` and `test` as 0 and 1. */
  readonly [name: string]: string | number | boolean;
}

const NUMERIC: ReadonlySet<string> = new Set(['preauth', 'preauthExpireLogic']);

/**
 * Builds the signed options for UnitPay's widget, to be serialised into the page.
 *
 * @throws UnitPayValidationError naming every wrong parameter.
 * @see https://help.unitpay.ru/payments/create-payment-widget
 * @example
 * response.json(widgetOptions({ sum: '900.00', account: 'order-7', desc: 'Чехол' }, { baseUrl: 'https://unitpay.ru', publicKey, secretKey }));
 */
export function widgetOptions(params: WidgetParams, context: FormContext): WidgetOptions {
  const fields = checkOptions('widgetOptions', widgetParams, params);
  const { sum, account, desc, ...rest } = fields;
  const options: Record<string, string | number | boolean> = {};
  for (const [name, text] of Object.entries(rest)) if (text !== undefined) options[name] = native(name, text);
  return {
    publicKey: context.publicKey,
    domainName: new URL(context.baseUrl).host,
    sum,
    account,
    desc,
    ...options,
    ...(context.test && { test: 1 }),
    signature: formSignature(fields, context.secretKey),
  };
}

function native(name: string, text: string): string | number | boolean {
  if (NUMERIC.has(name)) return Number(text);
  return text === 'true' ? true : text === 'false' ? false : text;
}
