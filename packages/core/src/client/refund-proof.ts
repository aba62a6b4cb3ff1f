/**
 * @module
 * What reading a payment proves about its refund; `ensureRefunded` and the refund ledger decide by the same rules. Only documented fields
 * prove anything; the elements of `refunds` are not among them, but they can name another sum or raise a doubt.
 */
import { FINAL_STATUSES } from '../dictionaries/statuses.js';
import type { RefundObservation } from '../errors/unitpay-refund-error.js';
import type { GetPaymentResult } from '../methods/get-payment.js';
import { decimalText, rubles, units } from '../schema/decimal.js';
import type { Redactor } from '../wire/redact.js';

/**
 * - `none`: nothing points to a refund.
 * - `proven`: refunded by just the sum that was asked for.
 * - `other`: refunded by another sum, as far as it is told.
 * - `unproven`: refunded, or so it seems, by an unknown sum.
 *
 * Only `none` allows to send a refund.
 */
export type RefundProof = 'none' | 'proven' | 'other' | 'unproven';

/** What can be done about a payment that has no refund. */
export type Refundability = 'paid' | 'held' | 'not-paid' | 'unknown-status';

const PLACES = 2;

/** Statuses in which no money was taken for good. `error_pay` is not one: UnitPay credits such a payment. */
const NOT_PAID: readonly string[] = ['wait', 'secure', 'error', 'error_check'];

/** A status that UnitPay's documents don't list, but whose word speaks of money given back. */
const SPEAKS_OF_REFUND = /refund|revers|return|chargeback|void/i;

/** Members of a listed refund whose name says that they are a sum, and those that have no name but an index. */
const NAMED_SUM = /sum|amount/i;
const INDEX = /^\d+$/;

/**
 * Compares a payment with the refund that was asked for (`sum` undefined: all of it).
 *
 * There is one refund per payment, so what it took is `orderSum` less `availableForRefund`. A zero there proves a full refund, as far as
 * UnitPay tells; it doesn't prove a partial one, because it may also mean that no second refund is possible.
 *
 * Listed refunds that name other sums only are a refund of another sum, unless `availableForRefund` says the opposite: then nothing is
 * proven. Without any other sign, a part missing from `availableForRefund` proves nothing either, but is a reason to send nothing.
 */
export function proveRefund(payment: GetPaymentResult, sum: string | undefined): RefundProof {
  const { status, refunds } = payment;
  const listed = refunds ?? [];
  if (status !== 'refund' && listed.length === 0) {
    const doubted = isUnlistedRefund(status) || missingSum(payment) !== undefined;
    return doubted ? 'unproven' : 'none';
  }
  const total = inUnits(payment.orderSum);
  const left = inUnits(payment.availableForRefund);
  const asked = sum === undefined ? total : inUnits(sum);
  if (asked === undefined) return 'unproven';
  const took = total === undefined || left === undefined || left > total ? undefined : total - left;
  const named = sumsIn(listed, NAMED_SUM);
  if (named.length > 0 && !named.includes(asked)) {
    return took === asked || named.every((one) => one === undefined) ? 'unproven' : 'other';
  }
  const bare = sumsIn(listed, INDEX);
  if (named.length === 0 && bare.length > 0 && !bare.includes(asked)) return 'unproven';
  if (took === undefined) return 'unproven';
  if (took === asked) return 'proven';
  return left === 0n || took === 0n ? 'unproven' : 'other';
}

/** What a paid payment without a listed refund lacks in `availableForRefund`, as decimal text; undefined when nothing is missing, or nothing is told. */
export function missingSum({ status, orderSum, availableForRefund }: GetPaymentResult): string | undefined {
  const total = inUnits(orderSum);
  const left = inUnits(availableForRefund);
  // Unpaid payments may have a zero there, or the whole sum: it tells nothing of them (decision 0015).
  if (NOT_PAID.includes(status) || total === undefined || left === undefined || left >= total) return undefined;
  return rubles(total - left);
}

/** Whether a payment without a refund could have one, by its status. */
export function refundability({ status, isPreauth }: GetPaymentResult): Refundability {
  if (isPreauth && !FINAL_STATUSES.includes(status)) return 'held';
  if (NOT_PAID.includes(status)) return 'not-paid';
  return FINAL_STATUSES.includes(status) ? 'paid' : 'unknown-status';
}

function isUnlistedRefund(status: string): boolean {
  return !FINAL_STATUSES.includes(status) && SPEAKS_OF_REFUND.test(status);
}

/** The members of listed refunds with such names, as sums where they can be read as such. A listed refund that is no object is its own member, by its index. */
function sumsIn(refunds: readonly unknown[], name: RegExp): (bigint | undefined)[] {
  return refunds
    .flatMap((refund) => Object.entries(typeof refund === 'object' ? { ...refund } : [refund]))
    .filter(([member]) => name.test(member))
    .map(([, value]) => inUnits(decimalText(value)));
}

/** Sums with more decimals than kopecks are no sums of ours: nothing is proven by them. */
function inUnits(decimal: string | null | undefined): bigint | undefined {
  return typeof decimal === 'string' && /^\d+(?:\.\d{1,2})?$/.test(decimal) ? units(decimal, PLACES) : undefined;
}

/** The part of a payment that an error shows, masked: it came from outside. */
export function observationOf(
  { status, availableForRefund, refunds }: GetPaymentResult,
  redactor: Redactor,
): RefundObservation {
  return {
    status: redactor.text(status),
    availableForRefund: availableForRefund ?? undefined,
    refunds: redactor.value(refunds),
  };
}
