/**
 * @module
 * Second stage of a held payment: let the money go.
 */
import type * as v from 'valibot';
import { defineMethod } from '../define-method.js';
import { id } from '../schema/ids.js';
import { messageResult } from '../schema/message-result.js';
import { params } from '../schema/params.js';

/**
 * Releases the money a `preauth` payment holds. A payment that was already captured is refunded by `refundPayment` instead.
 *
 * @see https://help.unitpay.ru/api/cancel-payment
 * @example
 * await unitpay.cancelPayment({ paymentId: '2154490981' });
 */
export const cancelPayment = defineMethod({
  name: 'cancelPayment',
  auth: 'project',
  safe: false,
  ifUnknown: 'Read getPayment before you retry it.',
  fill: [],
  docs: 'api/cancel-payment',
  params: params({
    /** UnitPay's id of the held payment. */
    paymentId: id(),
  }),
  bare: true,
  result: messageResult,
});

/** Parameters of `cancelPayment`. */
export type CancelPaymentParams = v.InferInput<typeof cancelPayment.params>;

/** Result of `cancelPayment`. */
export type CancelPaymentResult = v.InferOutput<typeof cancelPayment.result>;
