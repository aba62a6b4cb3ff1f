/**
 * @module
 * The only ways a payment changes: with a line in the journal and word to listeners.
 */
import type { Payment, PaymentStatus } from '../state/payment.js';
import type { World } from '../world.js';

/** Changes a payment and says what happened. */
export function changePayment(world: World, payment: Payment, what: string, changes: Partial<Payment>): void {
  Object.assign(payment, changes);
  world.journal.record({
    kind: 'state',
    at: world.clock.now(),
    method: what,
    projectId: payment.projectId,
    paymentId: payment.id,
    params: null,
    query: '',
    status: null,
    reply: payment.errorMessage ?? '',
    faults: [],
    durationMs: 0,
  });
  world.events.emit({ type: 'payment', id: payment.id });
}

/** Changes what is no state of the payment: the payer's step that led to it stands in the journal already. */
export function amendPayment(world: World, payment: Payment, changes: Partial<Payment>): void {
  Object.assign(payment, changes);
  world.events.emit({ type: 'payment', id: payment.id });
}

/** Sets a status, with the payer's text when it is a failure. */
export function setStatus(
  world: World,
  payment: Payment,
  status: PaymentStatus,
  errorMessage: string | null = null,
): void {
  changePayment(world, payment, status, { status, errorMessage });
}
