/**
 * @module
 * The two ends of held money: captured or released.
 */

import { ActionError } from '../errors/action-error.js';
import type { Delivery } from '../state/delivery.js';
import type { Payment } from '../state/payment.js';
import { PAYER_TEXTS } from '../texts/payer-texts.js';
import type { World } from '../world.js';
import { changePayment } from './change.js';
import { findPayment } from './find.js';
import { notify } from './notify.js';
import { takeMoney } from './pay.js';

/** Whether the payment's money is held right now. */
export function isHeld(payment: Payment): boolean {
  return payment.hold === 'held';
}

/** Captures held money and sends `pay`. Resolves with the deliveries. */
export function capture(world: World, paymentId: number | string): Promise<readonly Delivery[]> {
  const payment = assertHeld(world, paymentId, 'capture');
  // At once, so that a second call finds it done. `pay` then carries this moment: a handler may refuse an old date.
  Object.assign(payment, { hold: 'captured', attemptAt: world.clock.now() });
  return takeMoney(world, payment);
}

/** Releases held money: status `error`, then the `error` webhook. Resolves with the deliveries. */
export async function release(world: World, paymentId: number | string): Promise<readonly Delivery[]> {
  const payment = assertHeld(world, paymentId, 'release');
  changePayment(world, payment, 'released', {
    status: 'error',
    hold: 'released',
    attemptAt: world.clock.now(),
    errorMessage: PAYER_TEXTS.released,
  });
  return (await notify(world, payment, 'error')).deliveries;
}

function assertHeld(world: World, paymentId: number | string, verb: string): Payment {
  const payment = findPayment(world, paymentId);
  if (isHeld(payment)) return payment;
  throw new ActionError('wrong-state', `Can't ${verb} payment ${payment.id}: its money is not held.`);
}
