/**
 * @module
 * cancelPayment: releases held money.
 */

import { isHeld, release } from '../engine/capture.js';
import { apiError } from '../errors/api-error.js';
import { message } from '../openapi/schema.js';
import { SUCCESS_TEXTS } from '../texts/api-texts.js';
import { type ProjectMethod, required } from './api-method.js';
import { paymentOf } from './lookup.js';

/** Releases held money. */
export const cancelPayment: ProjectMethod<'cancelPayment'> = {
  name: 'cancelPayment',
  level: 'project',
  owner: 'paymentId',
  about: 'Releases the held money of a preauth payment.',
  docs: 'api/cancel-payment',
  wrongKey: 'wrongKey',
  params: [required('paymentId', 'id', '1234567890', 'Payment.')],
  result: message,
  bare: true,
  example: { message: 'Блокировка успешно отменёна' },
  handle: (call) => {
    const payment = paymentOf(call);
    if (!isHeld(payment)) throw apiError('cannotCancel');
    void call.world.background.follow(release(call.world, payment.id));
    return { message: SUCCESS_TEXTS.cancelled.message };
  },
};
