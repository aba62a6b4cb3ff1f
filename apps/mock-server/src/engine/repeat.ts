/**
 * @module
 * The UnitPay dashboard's "repeat payment": sends `pay` once more.
 */
import type { Delivery } from '../state/delivery.js';
import type { World } from '../world.js';
import { setStatus } from './change.js';
import { assertStatus, findPayment } from './find.js';
import { notify } from './notify.js';

/** Repeats `pay` of a payment whose money was taken; an accepting answer completes it. Resolves with the deliveries. */
export function repeat(world: World, paymentId: number | string): Promise<readonly Delivery[]> {
  const payment = findPayment(world, paymentId);
  return world.locks.run(payment.id, async () => {
    assertStatus(payment, 'repeat', ['success', 'error_pay']);
    const judge = (accepted: boolean) => {
      if (accepted && payment.status === 'error_pay') setStatus(world, payment, 'success');
    };
    return (await notify(world, payment, 'pay', 'repeat', judge)).deliveries;
  });
}
