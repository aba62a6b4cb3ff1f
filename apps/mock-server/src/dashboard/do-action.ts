/** @module Does what a button of the payment's page says. */
import { capture, release } from '../engine/capture.js';
import { decline, fail } from '../engine/fail.js';
import { findPayment } from '../engine/find.js';
import { pay } from '../engine/pay.js';
import { refundByHand } from '../engine/refund.js';
import { repeat } from '../engine/repeat.js';
import { secure } from '../engine/secure.js';
import { closeSubscription, declineNextCharge } from '../engine/subscriptions.js';
import { ActionError } from '../errors/action-error.js';
import { PAYER_TEXTS } from '../texts/payer-texts.js';
import type { World } from '../world.js';
import type { PaymentAction } from './possible-actions.js';

const DOES: Readonly<Record<PaymentAction, (world: World, id: number) => unknown>> = {
  pay: (world, id) => pay(world, id),
  fail: (world, id) => fail(world, id),
  decline: (world, id) => decline(world, id, {}, PAYER_TEXTS.insufficientFunds),
  secure: (world, id) => secure(world, id),
  capture: (world, id) => capture(world, id),
  release: (world, id) => release(world, id),
  repeat: (world, id) => repeat(world, id),
  refund: (world, id) => refundByHand(world, id, null),
  declineNextCharge: (world, id) =>
    declineNextCharge(world, subscriptionIdOf(world, id), PAYER_TEXTS.insufficientFunds),
  closeSubscription: (world, id) => closeSubscription(world, subscriptionIdOf(world, id), 'abuse'),
};

/** Does it and waits for its webhooks; throws a ActionError when it can't be done. */
export async function doAction(world: World, paymentId: number, action: string): Promise<void> {
  if (!Object.hasOwn(DOES, action)) throw new ActionError('not-found', `There is no action ${action}.`);
  await DOES[action as PaymentAction](world, paymentId);
}

function subscriptionIdOf(world: World, id: number): number {
  const { subscriptionId } = findPayment(world, id);
  if (subscriptionId === null) throw new ActionError('wrong-state', `Payment ${id} has no subscription.`);
  return subscriptionId;
}
