/**
 * @module
 * The address of the payment form.
 */
import { checkOptions } from '../options/check-options.js';
import type { FormContext } from './form-context.js';
import { type PaymentUrlParams, paymentUrlParams } from './form-params.js';
import { formSignature } from './form-signature.js';

/**
 * Builds the signed address to send the payer to. Nothing is sent and no key is in it.
 *
 * Encoded as an HTML form is (a space is `+`), as UnitPay's own SDK does; the signature covers the very texts in the URL.
 *
 * @throws UnitPayValidationError naming every wrong parameter.
 * @see https://help.unitpay.ru/payments/create-payment-easy
 * @example
 * paymentUrl({ sum: '900.00', account: 'order-7', desc: 'Чехол' }, { baseUrl: 'https://unitpay.ru', publicKey, secretKey });
 */
export function paymentUrl(params: PaymentUrlParams, context: FormContext): string {
  const { paymentType, ...fields } = checkOptions('paymentUrl', paymentUrlParams, params);
  const path = paymentType === undefined ? '' : `/${encodeURIComponent(paymentType)}`;
  let url = `${context.baseUrl.replace(/\/+$/, '')}/pay/${encodeURIComponent(context.publicKey)}${path}?`;
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) url += `${name}=${formText(value)}&`;
  if (context.test) url += 'test=1&';
  return `${url}signature=${formSignature(fields, context.secretKey)}`;
}

const PLAIN = /^[\w.*-]*$/;

/** What URLSearchParams makes of a text, which takes it four times as long. A parameter's text is well-formed: its schema saw to that. */
function formText(text: string): string {
  if (PLAIN.test(text)) return text;
  return encodeURIComponent(text).replace(/%20|[!'()~]/g, (char) =>
    char === '%20' ? '+' : `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
