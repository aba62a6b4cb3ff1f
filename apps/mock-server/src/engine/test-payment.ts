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
  // The store forgets old test payments; so does this.
  for (const id of world.testSuccessors.keys()) if (!world.store.testPayments.has(id)) world.testSuccessors.delete(id);
  return paid;
}

/** The payment a test payment goes on as once it is paid; any other is its own. */
export function successor(world: World, payment: Payment): Payment {
  const next = world.testSuccessors.get(payment.id);
  return (next === undefined ? undefined : world.store.anyPayment(next)) ?? payment;
}
