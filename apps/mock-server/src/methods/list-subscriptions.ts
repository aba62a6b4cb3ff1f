/**
 * @module
 * listSubscriptions: the project's subscriptions.
 */

import { id, money, nullable, object, text } from '../openapi/schema.js';
import type { Subscription } from '../state/subscription.js';
import { flag } from '../wire/params.js';
import { optional, type Params, type ProjectMethod, required } from './api-method.js';
import { closedSchema, listedSubscription, subscriptionSchema } from './subscription-json.js';
import { testSubscriptions } from './test-subscription.js';

/** Lists subscriptions. */
export const listSubscriptions: ProjectMethod<'listSubscriptions'> = {
  name: 'listSubscriptions',
  level: 'project',
  owner: 'projectId',
  about: "Lists the project's active subscriptions, or all of them.",
  docs: 'payments/recurring-payments/subscription-list',
  wrongKey: 'wrongKey',
  params: [
    required('projectId', 'id', '135', 'Project.'),
    optional('all', 'flag', '1', 'Not only active ones.'),
    optional('test', 'flag', '1', 'Test mode.'),
  ],
  result: {
    type: 'array',
    items: object({
      ...subscriptionSchema,
      lastUpdateDate: nullable(text('DD.MM.YYYY HH:MM:SS.')),
      parentPaymentId: id,
      totalSum: money,
      ...closedSchema,
    }),
  },
  example: {
    result: [
      {
        subscriptionId: 5961196,
        description: 'Подписка',
        status: 'active',
        startDate: '2025-03-19 15:23:35',
        successPayments: 1,
        failPayments: 0,
        lastPaymentId: null,
        lastUpdateDate: null,
        parentPaymentId: '2181234567',
        totalSum: '50.00',
      },
    ],
  },
  handle: ({ world, project, params }) => {
    const own = [...world.store.subscriptions.values()].filter((subscription) => subscription.projectId === project.id);
    return { result: shown(own, params) };
  },
  test: (call) => ({ result: shown(testSubscriptions(call), call.params) }),
};

function shown(subscriptions: readonly Subscription[], params: Params): object[] {
  const all = flag(params, 'all');
  return subscriptions.filter((one) => all || one.status === 'active').map(listedSubscription);
}
