/**
 * @module
 * Refunds, whole or in part: by the API, and by the UnitPay dashboard (личный кабинет).
 */
import { ActionError } from '../errors/action-error.js';
import { formatSum, type Kopecks } from '../money/kopecks.js';
import type { CashItem, Payment } from '../state/payment.js';
import type { RefundRule } from '../state/project.js';
import type { ErrorTextName } from '../texts/api-texts.js';
import type { World } from '../world.js';
import { changePayment } from './change.js';
import { findPayment, projectOf } from './find.js';

/** How long the same sum can't be refunded again under the rule `half-hour`, in milliseconds. */
const HALF_HOUR = 30 * 60_000;

/** What was given back in all. */
export function refundedSum({ refunds }: Payment): Kopecks {
  return refunds.reduce((total, refund) => total + refund.sum, 0n);
}

/**
 * What getPayment shows, as observed: the order's sum less what was given back whatever the status, also before anything was paid and
 * after a failure; nothing for WebMoney. It does not say that a refund is possible (decisions/0040).
 */
export function availableForRefund(payment: Payment): string {
  return payment.paymentType.startsWith('webmoney') ? '' : formatSum(restOf(payment));
}

function restOf(payment: Payment): Kopecks {
  const rest = payment.orderSum - refundedSum(payment);
  return rest > 0n ? rest : 0n;
}

/** The most that one refund may return now; 0 when there can be none. */
export function refundable(world: World, payment: Payment): Kopecks {
  const sum = wholeSum(payment);
  return sum > 0n && whyNot(world, payment, sum) === null ? sum : 0n;
}

/** What a refund without a sum asks for: all that is left, or the whole payment when nothing is. */
export function wholeSum(payment: Payment): Kopecks {
  const rest = restOf(payment);
  return rest === 0n ? payment.orderSum : rest;
}

/** Why a refund is refused by the project's rule; `null` when it may be made. */
export function whyNot(world: World, payment: Payment, sum: Kopecks): ErrorTextName | null {
  if (!isPaid(payment)) return 'notRefundable';
  const { refundRule } = projectOf(world, payment);
  return RULES[refundRule](payment, sum, world.clock.now());
}

/** The three readings of UnitPay's own words (decisions/0040); each works alone. */
const RULES: Readonly<Record<RefundRule, (payment: Payment, sum: Kopecks, now: number) => ErrorTextName | null>> = {
  one: (payment, sum) => (payment.refunds.length > 0 ? 'alreadyRefunded' : withinPayment(payment, sum)),
  'half-hour': (payment, sum, now) => {
    const same = payment.refunds.filter((refund) => refund.sum === sum);
    // "Otherwise there is no protection": after the half hour the same sum goes out again, whatever is left.
    if (same.length > 0) return same.some((refund) => now - refund.at < HALF_HOUR) ? 'alreadyRefunded' : null;
    return withinPayment(payment, sum);
  },
  rest: withinPayment,
};

function withinPayment(payment: Payment, sum: Kopecks): ErrorTextName | null {
  const rest = restOf(payment);
  if (rest === 0n) return 'alreadyRefunded';
  return sum > rest ? 'refundTooBig' : null;
}

function isPaid({ status }: Payment): boolean {
  return status === 'success' || status === 'error_pay' || status === 'refund';
}

/** Records a refund; the caller has checked that it may be made. */
export function refund(world: World, payment: Payment, sum: Kopecks, cashItems: readonly CashItem[] | null): void {
  const refunds = [...payment.refunds, { sum, at: world.clock.now(), cashItems }];
  changePayment(world, payment, 'refund', { status: 'refund', refunds });
}

/** A refund made in the UnitPay dashboard, under the same rule; no webhook is documented for it. */
export function refundByHand(world: World, paymentId: number | string, sum: Kopecks | null): void {
  const payment = findPayment(world, paymentId);
  const asked = sum ?? wholeSum(payment);
  const refused = whyNot(world, payment, asked);
  if (refused !== null) {
    throw new ActionError(
      'wrong-state',
      `Can't refund ${formatSum(asked)} of payment ${payment.id}: ${REASONS[refused] ?? refused} (status ${payment.status}, refunded ${formatSum(refundedSum(payment))} of ${formatSum(payment.orderSum)}).`,
    );
  }
  refund(world, payment, asked, sum === null ? payment.cashItems : null);
}

const REASONS: Partial<Record<ErrorTextName, string>> = {
  notRefundable: 'it was not paid',
  alreadyRefunded: 'the refund rule of the project allows no further refund',
  refundTooBig: 'that is more than what is left',
};
