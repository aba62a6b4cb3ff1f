/**
 * @module
 * Test payments: the provider gives them another id once they are paid.
 */
import type { Payment } from '../state/payment.js';
import type { World } from '../world.js';

/** A copy of a test payment under a new id; both stay reachable by their links. */
export function renumberTestPayment(world: World, payment: Payment): Payment {
  const paid: Payment = { ...payment, id: world.store.ids.take('payment') };
  world.store.addPayment(paid);
  world.testSuccessors.set(payment.id, paid.id);
  return paid;
}
