/**
 * @module
 * Refunds: one per payment, whole or in part.
 */
import type { Kopecks } from '../money/kopecks.js';
import type { CashItem, Payment } from '../state/payment.js';
import type { World } from '../world.js';
import { changePayment } from './change.js';

/** What may still be refunded. */
export function availableForRefund(payment: Payment): Kopecks {
  const paid = payment.status === 'success' || payment.status === 'error_pay';
  return paid && payment.refund === null ? payment.orderSum : 0n;
}

/** Records the refund; the caller has checked that it may be made. */
export function refund(world: World, payment: Payment, sum: Kopecks, cashItems: readonly CashItem[] | null): void {
  changePayment(world, payment, 'refund', { status: 'refund', refund: { sum, at: world.clock.now(), cashItems } });
}
