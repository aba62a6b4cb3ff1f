/**
 * @module
 * The subscriptions of test mode: 1, 2 and 5 are active, 3 is closed, 4 is new.
 */

import { apiError } from '../errors/api-error.js';
import type { Subscription, SubscriptionStatus } from '../state/subscription.js';
import type { Call } from './api-method.js';

const STATUSES: Readonly<Record<string, SubscriptionStatus>> = {
  1: 'active',
  2: 'active',
  3: 'close',
  4: 'new',
  5: 'active',
};

/** All of them. */
export function testSubscriptions({ world, project }: Call): Subscription[] {
  return Object.entries(STATUSES).map(([id, status]) => ({
    id: Number(id),
    projectId: project?.id ?? 135,
    parentPaymentId: 100303,
    description: `Test ${id}`,
    startedAt: world.clock.now(),
    status,
    successPayments: status === 'new' ? 0 : 1,
    failPayments: 0,
    lastPaymentId: null,
    updatedAt: null,
    totalSum: status === 'new' ? 0n : 1_000n,
    closeType: status === 'close' ? 'api' : null,
    nextDecline: null,
  }));
}

/** The one a call names. */
export function testSubscription(call: Call): Subscription {
  const id = Number(call.params.get('subscriptionId'));
  const found = testSubscriptions(call).find((subscription) => subscription.id === id);
  if (found === undefined) throw apiError('unknownSubscription');
  return found;
}
