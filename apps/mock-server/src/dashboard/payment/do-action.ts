/** @module Does what a button of the payment's page says. */

import { advanceClockTo } from '../../engine/advance-clock.js';
import { capture, release } from '../../engine/capture.js';
import { dueAt } from '../../engine/due.js';
import { decline, fail } from '../../engine/fail.js';
import { findPayment } from '../../engine/find.js';
import { pay } from '../../engine/pay.js';
import { refundByHand } from '../../engine/refund.js';
import { repeat } from '../../engine/repeat.js';
import { secure } from '../../engine/secure.js';
import { closeSubscription, declineNextCharge } from '../../engine/subscriptions.js';
import { ActionError } from '../../errors/action-error.js';
import { table } from '../../input/table.js';
import { PAYER_TEXTS } from '../../texts/payer-texts.js';
import { sendManualWebhook } from '../../webhooks/send-manual.js';
import type { World } from '../../world.js';
import { BUTTON } from '../talk/steps.js';
import type { PaymentAction } from './possible-actions.js';

/** The bank's reasons that the page offers. */
export const DECLINE_REASONS = [
  'insufficientFunds',
  'cardUnavailable',
  'threeDsFailed',
  'issuerError',
  'temporary',
] as const satisfies readonly (keyof typeof PAYER_TEXTS)[];

type Does = (world: World, id: number, form: URLSearchParams) => unknown;

const DOES: Readonly<Record<PaymentAction, Does>> = table({
  pay: (world, id) => pay(world, id),
  fail: (world, id) => fail(world, id),
  decline: (world, id, form) => decline(world, id, {}, PAYER_TEXTS[reasonOf(form)]),
  secure: (world, id) => secure(world, id),
  capture: (world, id) => capture(world, id),
  release: (world, id) => release(world, id),
  repeat: (world, id) => repeat(world, id),
  refund: (world, id) => refundByHand(world, id, null),
  declineNextCharge: (world, id) =>
    declineNextCharge(world, subscriptionIdOf(world, id), PAYER_TEXTS.insufficientFunds),
  closeSubscription: (world, id) => closeSubscription(world, subscriptionIdOf(world, id), 'abuse'),
  resend: resendLast,
  expire: letExpire,
});

/** Does it and waits for its webhooks; throws an ActionError when it can't be done. */
export async function doAction(world: World, paymentId: number, action: string, form: URLSearchParams): Promise<void> {
  if (!(action in DOES)) throw new ActionError('not-found', `There is no action ${action}.`);
  const { projectId } = findPayment(world, paymentId);
  noteButton(world, projectId, paymentId, action);
  await DOES[action as PaymentAction](world, paymentId, form);
}

/** The journal tells who began it: otherwise the payer's part of the conversation would be missing. */
function noteButton(world: World, projectId: number, paymentId: number, action: string): void {
  world.journal.record({
    kind: 'page',
    at: world.clock.now(),
    method: `${BUTTON}${action}`,
    projectId,
    paymentId,
    params: null,
    query: '',
    status: null,
    reply: '',
    faults: [],
    durationMs: 0,
  });
}

function reasonOf(form: URLSearchParams): (typeof DECLINE_REASONS)[number] {
  return DECLINE_REASONS.find((reason) => reason === form.get('reason')) ?? 'insufficientFunds';
}

function subscriptionIdOf(world: World, id: number): number {
  const { subscriptionId } = findPayment(world, id);
  if (subscriptionId === null) throw new ActionError('wrong-state', `Payment ${id} has no subscription.`);
  return subscriptionId;
}

/** Sends the newest webhook of the payment once more, as a network would that delivers one twice. */
async function resendLast(world: World, id: number): Promise<void> {
  const last = [...world.store.deliveries].findLast((delivery) => delivery.paymentId === id);
  if (last === undefined) throw new ActionError('wrong-state', `No webhook about payment ${id} was sent yet.`);
  await sendManualWebhook(world, { method: last.method, paymentId: id });
}

async function letExpire(world: World, id: number): Promise<void> {
  const due = dueAt(findPayment(world, id));
  if (due === null) throw new ActionError('wrong-state', `Payment ${id} waits for nothing.`);
  await advanceClockTo(world, Math.max(due, world.clock.now()));
}
