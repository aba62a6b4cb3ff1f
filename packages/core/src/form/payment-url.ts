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
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) query.append(name, value);
  if (context.test) query.append('test', '1');
  query.append('signature', formSignature(fields, context.secretKey));
  const path = paymentType === undefined ? '' : `/${encodeURIComponent(paymentType)}`;
  return `${context.baseUrl.replace(/\/+$/, '')}/pay/${encodeURIComponent(context.publicKey)}${path}?${query}`;
}
