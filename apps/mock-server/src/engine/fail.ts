/**
 * @module
 * What happens when a payment fails: the payer gave up, or the bank declined.
 */

import { ActionError } from '../errors/action-error.js';
import type { Delivery } from '../state/delivery.js';
import type { Payment } from '../state/payment.js';
import { PAYER_TEXTS } from '../texts/payer-texts.js';
import type { World } from '../world.js';
import { setStatus } from './change.js';
import { checkWithMerchant } from './check-with-merchant.js';
import { assertStatus, findPayment } from './find.js';
import { describeMeans, type PayMeans } from './means.js';
import { notify } from './notify.js';

/** How a payment failed. */
export interface FailReason {
  /** The text of `errorMessage`; absent means the payer refused. */
  readonly message?: string | undefined;
}

/** The payer refuses (or fails): status `error`, then the `error` webhook. Resolves with the deliveries. */
export function fail(world: World, paymentId: number | string, reason: FailReason = {}): Promise<readonly Delivery[]> {
  const payment = findPayment(world, paymentId);
  return world.locks.run(payment.id, () => {
    assertPayable(payment, 'fail');
    payment.attemptAt = world.clock.now();
    return failNow(world, payment, reason.message ?? PAYER_TEXTS.payerRefused);
  });
}

/** The bank declines: `check` first as before any charge, then `error`. */
export function decline(
  world: World,
  paymentId: number | string,
  means: PayMeans,
  message: string,
): Promise<readonly Delivery[]> {
  const payment = findPayment(world, paymentId);
  return world.locks.run(payment.id, () => {
    assertPayable(payment, 'decline');
    return declineNow(world, payment, means, message);
  });
}

/** The same for a payment that is locked already. */
export async function declineNow(
  world: World,
  payment: Payment,
  means: PayMeans,
  message: string,
): Promise<readonly Delivery[]> {
  Object.assign(payment, describeMeans(payment, means), { attemptAt: world.clock.now() });
  const check = await checkWithMerchant(world, payment);
  if (!check.accepted) return check.deliveries;
  return [...check.deliveries, ...(await failNow(world, payment, message))];
}

/** Sets `error` and tells the merchant; the answer changes nothing. */
export async function failNow(world: World, payment: Payment, message: string): Promise<readonly Delivery[]> {
  setStatus(world, payment, 'error', message);
  return (await notify(world, payment, 'error')).deliveries;
}

function assertPayable(payment: Payment, verb: string): void {
  assertStatus(payment, verb, ['wait', 'error', 'secure']);
  if (payment.hold === 'held')
    throw new ActionError('wrong-state', `Can't ${verb} payment ${payment.id}: its money is held.`);
}
