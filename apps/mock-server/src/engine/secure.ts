/**
 * @module
 * The bank puts a payment under a security check; `pay` or `fail` ends it.
 */
import type { Delivery } from '../state/delivery.js';
import type { World } from '../world.js';
import { setStatus } from './change.js';
import { assertStatus, findPayment } from './find.js';

/** Sets `secure`. No webhook is documented for it. */
export async function secure(world: World, paymentId: number | string): Promise<readonly Delivery[]> {
  const payment = findPayment(world, paymentId);
  assertStatus(payment, 'check', ['wait']);
  setStatus(world, payment, 'secure');
  return [];
}
