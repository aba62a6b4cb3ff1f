/**
 * @module
 * Second stage of a held payment: take the money.
 */
import type * as v from 'valibot';
import { defineMethod } from '../define-method.js';
import { id } from '../schema/ids.js';
import { messageResult } from '../schema/message-result.js';
import { params } from '../schema/params.js';

/**
 * Takes the money a `preauth` payment holds, all of it; the `pay` webhook follows.
 *
 * @see https://help.unitpay.ru/api/confirm-payment
 * @example
 * await unitpay.confirmPayment({ paymentId: '2154490981' });
 */
export const confirmPayment = defineMethod({
  name: 'confirmPayment',
  auth: 'project',
  safe: false,
  ifUnknown: 'Read getPayment before you retry it.',
  fill: [],
  docs: 'api/confirm-payment',
  params: params({
    /** UnitPay's id of the held payment. */
    paymentId: id(),
  }),
  bare: true,
  result: messageResult,
});

/** Parameters of `confirmPayment`. */
export type ConfirmPaymentParams = v.InferInput<typeof confirmPayment.params>;

/** Result of `confirmPayment`. */
export type ConfirmPaymentResult = v.InferOutput<typeof confirmPayment.result>;
