/**
 * @module
 * What reading a payment proves about its refund. Only documented fields are believed; the elements of `refunds` are not among them, but
 * they can raise a doubt.
 */
import type { RefundObservation } from '../errors/unitpay-refund-error.js';
import type { GetPaymentResult } from '../methods/get-payment.js';
import { decimalText, units } from '../schema/decimal.js';
import type { Redactor } from '../wire/redact.js';

/**
 * - `none`: nothing points to a refund.
 * - `proven`: refunded by just the sum that was asked for.
 * - `other`: refunded by another sum.
 * - `unproven`: refunded, or so it seems, by an unknown sum.
 */
export type RefundProof = 'none' | 'proven' | 'other' | 'unproven';

const PLACES = 2;

/**
 * Compares a payment with the refund that was asked for (`sum` undefined: all of it).
 *
 * There is one refund per payment, so what it took is `orderSum` less `availableForRefund`. A zero there proves a full refund, as far as
 * UnitPay tells; it doesn't prove a partial one, because it may also mean that no second refund is possible. For the same reason it proves
 * nothing at all when the listed refunds name other sums. Without any other sign, just the part that was asked for missing from it proves
 * nothing either, but is a reason not to send that part again.
 */
export function proveRefund(payment: GetPaymentResult, sum: string | undefined): RefundProof {
  const { status, refunds, orderSum, availableForRefund } = payment;
  const total = inUnits(orderSum);
  const left = inUnits(availableForRefund);
  const asked = sum === undefined ? total : inUnits(sum);
  if (status !== 'refund' && (refunds ?? []).length === 0) {
    return left && asked && left + asked === total ? 'unproven' : 'none';
  }
  if (total === undefined || left === undefined || asked === undefined || left > total) return 'unproven';
  if (isDoubted(refunds ?? [], asked)) return 'unproven';
  if (total - left === asked) return 'proven';
  return left === 0n || left === total ? 'unproven' : 'other';
}

/** Whether the listed refunds seem to name sums, and none of them is the one asked for. What has a number for a name, or none, may be a sum. */
function isDoubted(refunds: readonly unknown[], asked: bigint): boolean {
  const members = refunds.flatMap((refund) => Object.entries(typeof refund === 'object' ? { ...refund } : [refund]));
  const sums = members
    .filter(([name]) => /sum|amount|^\d+$/i.test(name))
    .map(([, value]) => inUnits(decimalText(value)));
  return sums.length > 0 && !sums.includes(asked);
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
