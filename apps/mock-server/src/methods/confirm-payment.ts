/**
 * @module
 * confirmPayment: captures held money.
 */

import { capture, isHeld } from '../engine/capture.js';
import { apiError } from '../errors/api-error.js';
import { message } from '../openapi/schema.js';
import { SUCCESS_TEXTS } from '../texts/api-texts.js';
import { type ProjectMethod, required } from './api-method.js';
import { paymentOf } from './lookup.js';

/** Captures held money. */
export const confirmPayment: ProjectMethod<'confirmPayment'> = {
  name: 'confirmPayment',
  level: 'project',
  owner: 'paymentId',
  about: 'Captures the held money of a preauth payment.',
  docs: 'api/confirm-payment',
  wrongKey: 'wrongKey',
  params: [required('paymentId', 'id', '1234567890', 'Payment.')],
  result: message,
  bare: true,
  example: { message: 'Платеж успешно подтвержден' },
  handle: (call) => {
    const payment = paymentOf(call);
    if (!isHeld(payment)) throw apiError('cannotConfirm');
    // `pay` follows after the answer.
    void call.world.background.follow(capture(call.world, payment.id));
    return { message: SUCCESS_TEXTS.confirmed.message };
  },
};
