/**
 * @module
 * What time does to payments: holds end after 114 hours, unpaid ones after 24.
 */
import type { Delivery } from '../state/delivery.js';
import type { Payment } from '../state/payment.js';
import { PAYER_TEXTS } from '../texts/payer-texts.js';
import type { World } from '../world.js';
import { capture, release } from './capture.js';
import { failNow } from './fail.js';
import { subscriptionOf } from './subscriptions.js';

const HOUR = 3_600_000;
/** How long money is held without a decision. */
const HOLD_TIME = 114 * HOUR;
/** How long a payment waits for its payer: "usually 24 hours, in some cases longer"; here always 24. */
const WAIT_TIME = 24 * HOUR;

/** The moment something happens to a payment by itself; `null` when nothing will. */
export function dueAt(payment: Payment): number | null {
  if (payment.status !== 'wait' || (payment.paidAt !== null && payment.hold === 'none')) return null;
  if (payment.hold === 'held') return (payment.heldAt ?? payment.createdAt) + HOLD_TIME;
  return payment.hold === 'none' ? payment.createdAt + WAIT_TIME : null;
}

/** Does what is due for a payment, telling the merchant in the background. */
export function settleDue(world: World, payment: Payment): void {
  const due = dueAt(payment);
  if (due !== null && due <= world.clock.now()) void world.background.follow(expire(world, payment));
}

/** Does what is due for all payments, oldest due first. Resolves with the deliveries. */
export async function settleAllDue(world: World): Promise<readonly Delivery[]> {
  const now = world.clock.now();
  const due = [...world.store.payments.values()].filter(
    (payment) => (dueAt(payment) ?? Number.POSITIVE_INFINITY) <= now,
  );
  const order = due.sort((left, right) => (dueAt(left) ?? 0) - (dueAt(right) ?? 0));
  const deliveries: Delivery[] = [];
  for (const payment of order) {
    // While the ones before it were delivered, the merchant or another sweep may have settled it.
    if ((dueAt(payment) ?? Number.POSITIVE_INFINITY) <= world.clock.now())
      deliveries.push(...(await expire(world, payment)));
  }
  return deliveries;
}

/** The next moment something happens by itself; `null` when nothing will. */
export function nextDue(world: World): number | null {
  let next: number | null = null;
  for (const payment of world.store.payments.values()) {
    const due = dueAt(payment);
    if (due !== null && (next === null || due < next)) next = due;
  }
  return next;
}

// Not async before the first change: whoever asked must already see the new status.
function expire(world: World, payment: Payment): Promise<readonly Delivery[]> {
  if (payment.hold === 'held') {
    return payment.preauthExpireLogic === 0 ? capture(world, payment.id) : release(world, payment.id);
  }
  const subscription = subscriptionOf(world, payment);
  if (subscription?.status === 'new') {
    Object.assign(subscription, { status: 'close', closeType: 'error', updatedAt: world.clock.now() });
  }
  payment.attemptAt = world.clock.now();
  return failNow(world, payment, PAYER_TEXTS.expired);
}
