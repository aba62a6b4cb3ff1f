/**
 * @module
 * closeSubscription: ends a subscription for good.
 */

import { closeSubscription as close } from '../engine/subscriptions.js';
import { apiError } from '../errors/api-error.js';
import { message } from '../openapi/schema.js';
import { SUCCESS_TEXTS } from '../texts/api-texts.js';
import { optional, type ProjectMethod, required } from './api-method.js';
import { subscriptionOf } from './lookup.js';
import { testSubscription } from './test-subscription.js';

/** Closes a subscription. */
export const closeSubscription: ProjectMethod<'closeSubscription'> = {
  name: 'closeSubscription',
  level: 'project',
  owner: 'subscriptionId',
  about: 'Closes a subscription for good.',
  docs: 'payments/recurring-payments/close-subscription',
  wrongKey: 'wrongKey',
  params: [required('subscriptionId', 'id', '5961196', 'Subscription.'), optional('test', 'flag', '1', 'Test mode.')],
  result: message,
  example: { result: { message: 'Подписка успешно закрыта' } },
  handle: (call) => {
    const subscription = subscriptionOf(call);
    if (subscription.status === 'close') throw apiError('subscriptionInactive');
    close(call.world, subscription.id, 'api');
    return DONE;
  },
  test: (call) => {
    if (testSubscription(call).status === 'close') throw apiError('subscriptionInactive');
    return DONE;
  },
};

const DONE = { result: { message: SUCCESS_TEXTS.subscriptionClosed.message } };
