/**
 * @module
 * Offsetting the advance that was paid with a payment.
 */
import type { Kopecks } from '../money/kopecks.js';
import { itemTotal } from '../receipts/read-cash-items.js';
import { ADVANCE_METHODS } from '../reference/receipt-codes.js';
import type { Payment } from '../state/payment.js';
import type { World } from '../world.js';
import { changePayment } from './change.js';

/** What of the payment's advance is still to be offset; `null` when it has no such lines. */
export function remainingAdvance(payment: Payment): Kopecks | null {
  const lines = (payment.cashItems ?? []).filter((item) =>
    ADVANCE_METHODS.some((method) => method === item['paymentMethod']),
  );
  if (lines.length === 0) return null;
  return lines.reduce((total, item) => total + itemTotal(item), 0n) - payment.offset;
}

/** Records an offset. */
export function offsetAdvance(world: World, payment: Payment, sum: Kopecks): void {
  changePayment(world, payment, 'offset', { offset: payment.offset + sum });
}
