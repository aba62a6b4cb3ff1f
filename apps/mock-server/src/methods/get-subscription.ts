/**
 * @module
 * getSubscription: what is known about a subscription.
 */
import { date, id, money, nullable, object } from '../openapi/schema.js';
import { optional, type ProjectMethod, required } from './api-method.js';
import { subscriptionOf } from './lookup.js';
import { closedSchema, singleSubscription, subscriptionSchema } from './subscription-json.js';
import { testSubscription } from './test-subscription.js';

/** Tells about a subscription. */
export const getSubscription: ProjectMethod<'getSubscription'> = {
  name: 'getSubscription',
  level: 'project',
  owner: 'subscriptionId',
  about: 'Tells what is known about a subscription.',
  docs: 'payments/recurring-payments/subscription-info',
  wrongKey: 'wrongKey',
  params: [required('subscriptionId', 'id', '5961196', 'Subscription.'), optional('test', 'flag', '1', 'Test mode.')],
  result: object({
    ...subscriptionSchema,
    'lastDateUpdate?': nullable(date),
    parentPaymentId: id,
    totalSum: { anyOf: [{ type: 'number' }, money] },
    ...closedSchema,
  }),
  example: {
    result: {
      subscriptionId: 5961196,
      description: 'Подписка',
      status: 'active',
      startDate: '2025-03-19 15:23:35',
      successPayments: 1,
      failPayments: 0,
      lastPaymentId: 12345678911,
      lastDateUpdate: '2025-03-20 15:23:35',
      parentPaymentId: 12345678910,
      totalSum: 50,
    },
  },
  handle: (call) => ({ result: singleSubscription(subscriptionOf(call)) }),
  test: (call) => ({ result: singleSubscription(testSubscription(call)) }),
};
