/**
 * @module
 * The fields of a webhook: everything seen in real ones, in alphabetical order.
 */
import { formatDate } from '../clock/clock.js';
import { formatShortSum, formatSum } from '../money/kopecks.js';
import type { WebhookMethod } from '../state/delivery.js';
import type { Payment } from '../state/payment.js';
import { byName } from '../wire/webhook-signature.js';

/** Builds the unsigned fields of one webhook about a payment. */
export function webhookFields(method: WebhookMethod, payment: Payment): Record<string, string> {
  const fields: Record<string, string> = {
    account: payment.account,
    // Of the paying attempt: check and pay of one attempt carry the same, and it is never old when a slow payer pays.
    date: formatDate(payment.attemptAt ?? payment.createdAt),
    ip: payment.ip,
    isPreauth: payment.preauth ? '1' : '0',
    operator: payment.operator,
    orderCurrency: payment.orderCurrency,
    orderSum: formatSum(payment.orderSum),
    payerCurrency: payment.payerCurrency,
    payerSum: formatSum(payment.payerSum),
    paymentType: payment.paymentType,
    sum: formatShortSum(payment.orderSum),
    test: payment.test ? '1' : '0',
    unitpayId: String(payment.id),
  };
  if (method === 'pay') fields['3ds'] = payment.threeDs ? '1' : '0';
  // The one real check has "245" where the pay that followed has "245.00".
  if (method === 'check' || method === 'error') fields['profit'] = formatShortSum(payment.profit);
  if (method === 'pay') fields['profit'] = formatSum(payment.profit);
  if (method === 'error') fields['errorMessage'] = payment.errorMessage ?? '';
  // The one real `error` that is known has no projectId: a handler that needs it there would fail in life.
  else fields['projectId'] = String(payment.projectId);
  if (payment.paymentType === 'mc') fields['phone'] = payment.phone === '' ? '0' : payment.phone;
  else if (payment.purse !== '') fields['purse'] = payment.purse;
  const started = payment.subscriptionId !== null && (method === 'pay' || method === 'preauth');
  if (started) fields['subscriptionId'] = String(payment.subscriptionId);
  return Object.fromEntries(Object.entries(fields).sort(byName));
}
