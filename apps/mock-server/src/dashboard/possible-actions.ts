/** @module What can be done with a payment now, and by whom; the engine has the last word. */
import { isHeld } from '../engine/capture.js';
import { refundable } from '../engine/refund.js';
import { subscriptionOf } from '../engine/subscriptions.js';
import { isPayable } from '../pages/pay/result.js';
import type { Payment } from '../state/payment.js';
import type { World } from '../world.js';

/** A button of the payment's page. */
export type PaymentAction =
  | 'pay'
  | 'fail'
  | 'decline'
  | 'secure'
  | 'capture'
  | 'release'
  | 'repeat'
  | 'refund'
  | 'declineNextCharge'
  | 'closeSubscription';

/** The buttons to show, by who would press them. */
export interface PossibleActions {
  readonly payer: readonly PaymentAction[];
  readonly bank: readonly PaymentAction[];
  readonly operator: readonly PaymentAction[];
}

/** Chooses the buttons. */
export function possibleActions(world: World, payment: Payment): PossibleActions {
  const payable = isPayable(payment);
  const subscription = subscriptionOf(world, payment);
  const operator: PaymentAction[] = [];
  if (isHeld(payment)) operator.push('capture', 'release');
  if (payment.status === 'success' || payment.status === 'error_pay') operator.push('repeat');
  if (refundable(world, payment) > 0n) operator.push('refund');
  if (subscription?.status === 'active') operator.push('closeSubscription');
  const bank: PaymentAction[] = payable ? ['decline'] : [];
  if (payment.status === 'wait' && payable) bank.push('secure');
  if (subscription?.status === 'active') bank.push('declineNextCharge');
  return { payer: payable ? ['pay', 'fail'] : [], bank, operator };
}
