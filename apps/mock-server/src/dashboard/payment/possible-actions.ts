/** @module What can be done with a payment now, by whom, and why the rest can't; the engine has the last word. */
import { isHeld } from '../../engine/capture.js';
import { dueAt } from '../../engine/due.js';
import { refundable } from '../../engine/refund.js';
import { subscriptionOf } from '../../engine/subscriptions.js';
import { isPayable } from '../../pages/pay/result.js';
import type { Payment } from '../../state/payment.js';
import type { World } from '../../world.js';
import type { PaymentMessages } from '../i18n/en/payment.js';

/** A button of the payment's page. */
export type PaymentAction = keyof PaymentMessages['actions'];

/** Who would press a button. */
export type Actor = keyof PaymentMessages['actors'];

/** What can't be done now, and why. */
interface Impossible {
  readonly what: keyof PaymentMessages['together'];
  readonly why: keyof PaymentMessages['why'];
}

/** The buttons to show, by who would press them, and what is left. */
export interface PossibleActions {
  readonly by: Readonly<Record<Actor, readonly PaymentAction[]>>;
  readonly impossible: readonly Impossible[];
}

/** Chooses the buttons. */
export function possibleActions(world: World, payment: Payment): PossibleActions {
  const payable = isPayable(payment);
  const active = subscriptionOf(world, payment)?.status === 'active';
  const paid = payment.status === 'success' || payment.status === 'error_pay';
  const sent = hasWebhook(world, payment);
  const operator: PaymentAction[] = [];
  if (paid) operator.push('repeat');
  if (isHeld(payment)) operator.push('capture', 'release');
  if (refundable(world, payment) > 0n) operator.push('refund');
  if (active) operator.push('closeSubscription');
  const bank: PaymentAction[] = payable ? ['decline'] : [];
  if (payment.status === 'wait' && payable) bank.push('secure');
  if (active) bank.push('declineNextCharge');
  return {
    by: {
      payer: payable ? ['pay', 'fail'] : [],
      bank,
      operator,
      network: sent ? ['resend'] : [],
      clock: !payment.test && dueAt(payment) !== null ? ['expire'] : [],
    },
    impossible: impossible(world, payment, payable, paid, sent),
  };
}

/** Whether a webhook about the payment is still listed. */
function hasWebhook(world: World, payment: Payment): boolean {
  for (const delivery of world.store.deliveries) if (delivery.paymentId === payment.id) return true;
  return false;
}

function impossible(world: World, payment: Payment, payable: boolean, paid: boolean, sent: boolean): Impossible[] {
  const list: Impossible[] = [];
  if (!payable) list.push({ what: 'pay', why: whyNotPay(payment) });
  if (!isHeld(payment)) list.push({ what: 'hold', why: payment.preauth ? 'notHeld' : 'oneStage' });
  if (!paid) list.push({ what: 'repeat', why: payment.status === 'refund' ? 'refunded' : whyNotPaid(payment) });
  if (refundable(world, payment) === 0n)
    list.push({ what: 'refund', why: payment.refunds.length === 0 ? whyNotPaid(payment) : 'oneRefund' });
  if (payment.status === 'error') list.push({ what: 'secure', why: 'ended' });
  if (!sent) list.push({ what: 'resend', why: 'noWebhook' });
  return list;
}

function whyNotPay(payment: Payment): Impossible['why'] {
  if (isHeld(payment)) return 'held';
  if (payment.status === 'refund') return 'refunded';
  return payment.status === 'error_check' ? 'shopRefused' : 'paid';
}

function whyNotPaid(payment: Payment): Impossible['why'] {
  if (isHeld(payment)) return 'held';
  return payment.status === 'error_check' ? 'shopRefused' : 'notPaid';
}
