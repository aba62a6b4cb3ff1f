/** @module How a payment's state reads on a page. */
import { isHeld } from '../../engine/capture.js';
import type { Payment, PaymentStatus } from '../../state/payment.js';

/** Seconds the receipt stays before the browser returns to the shop by itself. */
export const RETURN_SECONDS = 5;

/** The state's name and its colour. */
export interface Result {
  readonly name: PaymentStatus | 'held';
  readonly tone: 'good' | 'bad' | 'wait' | 'back';
}

const TONES: Readonly<Record<PaymentStatus, Result['tone']>> = {
  success: 'good',
  error_pay: 'good',
  wait: 'wait',
  secure: 'wait',
  error: 'bad',
  error_check: 'bad',
  refund: 'back',
};

/** The payer's money is held, taken, refused or still expected. */
export function resultOf(payment: Payment): Result {
  if (isHeld(payment)) return { name: 'held', tone: 'good' };
  return { name: payment.status, tone: TONES[payment.status] };
}

/** What the script of a waiting page needs: where to ask, and what it knows already. */
export function waitingData(payment: Payment, token: string): Record<`data-${string}`, string> {
  return { 'data-state': `/pay/state/${token}`, 'data-status': resultOf(payment).name };
}

/** Whether something is still to come: payment, or the outcome of a security check. */
export function isOpen(payment: Payment): boolean {
  return isPayable(payment) && payment.status !== 'error';
}

/** Whether a payer could still pay. */
export function isPayable(payment: Payment): boolean {
  return ['wait', 'error', 'secure'].includes(payment.status) && payment.hold !== 'held';
}
