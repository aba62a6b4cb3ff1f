/**
 * @module
 * Refunds a payment.
 */
import * as v from 'valibot';
import { defineMethod } from '../define-method.js';
import { PAYMENT_METHODS } from '../dictionaries/payment-objects.js';
import { cashItems, encodedReceipt, sumRule } from '../receipt/cash-items.js';
import { oneOf } from '../schema/choice.js';
import { id } from '../schema/ids.js';
import { messageResult } from '../schema/message-result.js';
import { money } from '../schema/money.js';
import { params } from '../schema/params.js';

/**
 * Refunds a payment in full or in part. UnitPay allows one refund per payment, so a second part can't be refunded later.
 *
 * Never retried once it may have been sent; `ensureRefunded` settles an unknown outcome by reading the payment.
 *
 * @see https://help.unitpay.ru/payments/payment-refund
 * @example
 * await unitpay.refundPayment({ paymentId: '2154490981', sum: '100.00' });
 */
export const refundPayment = defineMethod({
  name: 'refundPayment',
  auth: 'project',
  safe: false,
  ifUnknown: 'Do not retry it blindly: use ensureRefunded, or read getPayment first.',
  fill: [],
  docs: 'payments/payment-refund',
  params: v.pipe(
    params({
      /** UnitPay's id of the payment. */
      paymentId: id(),
      /** Part to refund; the whole payment when left out. */
      sum: v.optional(money(': leave sum out to refund the whole payment')),
      /** Lines of the refund receipt, if a cash register is connected; together they may not cost more than `sum`. */
      cashItems: v.optional(cashItems()),
      /** Payment method tag of 54-FZ of the refunded goods. Documented in 2021 only. */
      paymentMethod: v.optional(oneOf(PAYMENT_METHODS)),
    }),
    sumRule(),
    v.transform(encodedReceipt),
  ),
  result: messageResult,
});

/** Parameters of `refundPayment`. */
export type RefundPaymentParams = v.InferInput<typeof refundPayment.params>;

/** Result of `refundPayment`. */
export type RefundPaymentResult = v.InferOutput<typeof refundPayment.result>;
