/** @module What a payment page tells of a payment's order. */
import type { Payment } from '../../state/payment.js';
import type { Purchase } from './frame.js';

/** The order behind a payment. */
export function purchaseOf(payment: Payment): Purchase {
  const { account, desc, preauth, subscription, orderSum: sum, orderCurrency: currency } = payment;
  return { account, desc, preauth, subscription, sum, currency };
}
