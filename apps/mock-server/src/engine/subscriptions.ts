/**
 * @module
 * The life of a subscription: opened by a payment, active once that is paid, charged by the merchant, closed for good.
 */

import { ActionError } from '../errors/action-error.js';
import type { Payment } from '../state/payment.js';
import type { CloseType, Subscription } from '../state/subscription.js';
import type { World } from '../world.js';

/** Opens the subscription of a first payment: `new` until that is paid. */
export function openSubscription(world: World, payment: Payment): Subscription {
  const subscription: Subscription = {
    id: world.store.ids.take('subscription'),
    projectId: payment.projectId,
    parentPaymentId: payment.id,
    description: payment.desc,
    startedAt: world.clock.now(),
    status: 'new',
    successPayments: 0,
    failPayments: 0,
    lastPaymentId: null,
    updatedAt: null,
    totalSum: 0n,
    closeType: null,
    nextDecline: null,
  };
  world.store.subscriptions.set(subscription.id, subscription);
  world.events.emit({ type: 'subscription', id: subscription.id });
  return subscription;
}

/** Counts a paid payment into its subscription; the first one makes it active. */
export function countPaid(world: World, payment: Payment): void {
  const subscription = subscriptionOf(world, payment);
  if (subscription === undefined) return;
  subscription.successPayments += 1;
  subscription.totalSum += payment.orderSum;
  if (subscription.parentPaymentId === payment.id) {
    if (subscription.status === 'new') subscription.status = 'active';
  } else {
    touch(world, subscription, payment);
  }
  world.events.emit({ type: 'subscription', id: subscription.id });
}

/** Closes a subscription for good. */
export function closeSubscription(world: World, id: number | string, closeType: CloseType): Subscription {
  const subscription = findSubscription(world, id);
  if (subscription.status === 'close') throw new ActionError('wrong-state', `Subscription ${id} is closed already.`);
  subscription.status = 'close';
  subscription.closeType = closeType;
  subscription.updatedAt = world.clock.now();
  world.events.emit({ type: 'subscription', id: subscription.id });
  return subscription;
}

/** Arranges for the next charge to be declined with this text. */
export function declineNextCharge(world: World, id: number | string, message: string): Subscription {
  const subscription = findSubscription(world, id);
  subscription.nextDecline = message;
  world.events.emit({ type: 'subscription', id: subscription.id });
  return subscription;
}

/** The subscription with this id. */
function findSubscription(world: World, id: number | string): Subscription {
  const subscription = world.store.subscriptions.get(Number(id));
  if (subscription === undefined) throw new ActionError('not-found', `There is no subscription ${id}.`);
  return subscription;
}

/** The subscription a payment started or was charged on. */
export function subscriptionOf(world: World, payment: Payment): Subscription | undefined {
  return payment.subscriptionId === null ? undefined : world.store.subscriptions.get(payment.subscriptionId);
}

/** Notes the newest payment of a subscription. */
export function touch(world: World, subscription: Subscription, payment: Payment): void {
  subscription.lastPaymentId = payment.id;
  subscription.updatedAt = world.clock.now();
}
