/**
 * @module
 * What happens when a payer pays: check, then the money is taken (pay) or held (preauth).
 */

import { ActionError } from '../errors/action-error.js';
import type { Delivery } from '../state/delivery.js';
import type { Payment } from '../state/payment.js';
import type { World } from '../world.js';
import { changePayment, setStatus } from './change.js';
import { checkWithMerchant } from './check-with-merchant.js';
import { declineNow } from './fail.js';
import { assertStatus, findPayment, projectOf } from './find.js';
import { cardFate, describeMeans, type PayMeans } from './means.js';
import { notify } from './notify.js';
import { countPaid } from './subscriptions.js';
import { renumberTestPayment } from './test-payment.js';

/**
 * A payer pays by the card or wallet given, and what happens depends on the card, as on the payment page: it pays, is declined, or is
 * put under a security check. Resolves with the deliveries once they are answered.
 */
export function pay(world: World, paymentId: number | string, means: PayMeans = {}): Promise<readonly Delivery[]> {
  const payment = findPayment(world, paymentId);
  return world.locks.run(payment.id, () => payNow(world, payment, means));
}

/** `pay` that insists on the money being held: refuses a payment that was not created with `preauth`. */
export function hold(world: World, paymentId: number | string, means: PayMeans = {}): Promise<readonly Delivery[]> {
  const payment = findPayment(world, paymentId);
  if (!payment.preauth) {
    throw new ActionError('wrong-state', `Can't hold payment ${payment.id}: it was not created with preauth=1.`);
  }
  return world.locks.run(payment.id, () => payNow(world, payment, means));
}

async function payNow(world: World, found: Payment, means: PayMeans): Promise<readonly Delivery[]> {
  assertStatus(found, 'pay', ['wait', 'error', 'secure']);
  if (found.hold === 'held')
    throw new ActionError('wrong-state', `Payment ${found.id} is held already: capture or release it.`);
  const fate = cardFate(found, means);
  if (fate !== null && fate.decline !== null) return declineNow(world, found, means, fate.decline);
  const attempt = { ...describeMeans(found, means), attemptAt: world.clock.now() };
  if (fate?.secure === true) {
    changePayment(world, found, 'secure', { ...attempt, status: 'secure', errorMessage: null });
    return [];
  }
  const payment = found.test ? renumberTestPayment(world, found) : found;
  Object.assign(payment, attempt);
  const check = await checkWithMerchant(world, payment);
  if (!check.accepted) return check.deliveries;
  const paid = payment.preauth ? await holdMoney(world, payment) : await takeMoney(world, payment);
  return [...check.deliveries, ...paid];
}

async function holdMoney(world: World, payment: Payment): Promise<readonly Delivery[]> {
  changePayment(world, payment, 'held', {
    status: 'wait',
    hold: 'held',
    heldAt: world.clock.now(),
    errorMessage: null,
  });
  return (await notify(world, payment, 'preauth')).deliveries;
}

/** Takes the money and sends `pay`; an answer that does not accept leaves the payment in `error_pay`. */
export async function takeMoney(world: World, payment: Payment): Promise<readonly Delivery[]> {
  const atOnce = projectOf(world, payment).paidShows === 'at-once';
  // By default before `pay` goes out: a handler that reads the payment back then finds it paid. No source says which it is.
  const paid = { status: atOnce ? 'success' : 'wait', errorMessage: null, paidAt: world.clock.now() } as const;
  changePayment(world, payment, atOnce ? 'success' : 'money taken', paid);
  countPaid(world, payment);
  const judge = (accepted: boolean) => {
    if (payment.status === 'wait') setStatus(world, payment, accepted ? 'success' : 'error_pay');
    else if (!accepted && payment.status === 'success') setStatus(world, payment, 'error_pay');
  };
  const { deliveries } = await notify(world, payment, 'pay', 'payment', judge);
  // Nobody to ask: the payment simply succeeds, as with the provider.
  if (deliveries.length === 0) judge(true);
  return deliveries;
}
