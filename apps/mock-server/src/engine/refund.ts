/**
 * @module
 * Refunds: one per payment, whole or in part.
 */
import type { Kopecks } from '../money/kopecks.js';
import type { CashItem, Payment } from '../state/payment.js';
import type { World } from '../world.js';
import { changePayment } from './change.js';

/** The most that a refund may give back now: nothing after a refund, since there is only one. */
export function refundable(payment: Payment): Kopecks {
  return payment.refund === null ? availableForRefund(payment) : 0n;
}

/** What getPayment shows: what was paid less what was given back, also where no second refund is possible (decisions/0040). */
export function availableForRefund({ status, refund, orderSum }: Payment): Kopecks {
  if (refund !== null) return orderSum - refund.sum;
  return status === 'success' || status === 'error_pay' ? orderSum : 0n;
}

/** Records the refund; the caller has checked that it may be made. */
export function refund(world: World, payment: Payment, sum: Kopecks, cashItems: readonly CashItem[] | null): void {
  changePayment(world, payment, 'refund', { status: 'refund', refund: { sum, at: world.clock.now(), cashItems } });
}
