/**
 * @module
 * What UnitPay's answers mean to the machine. Only its own error envelope is a verdict: a wrong key, a limit and a gateway's page say
 * nothing about the refund.
 */
import { proveRefund, refundability } from '../client/refund-proof.js';
import type { UnitPayApiError } from '../errors/unitpay-api-error.js';
import { isUnitPayError } from '../errors/unitpay-error.js';
import type { GetPaymentResult } from '../methods/get-payment.js';
import { units } from '../schema/decimal.js';
import type { Answer, Look, Seen } from './machine.js';

/** What one exchange with UnitPay showed. */
export interface Observed<Kind extends Seen = Seen> {
  readonly seen: Kind;
  /** For the log, where it is no answer that anybody expects. */
  readonly error?: unknown;
}

const KOPECKS = 2;

/** A payment that was read. */
export function lookAt(payment: GetPaymentResult, sum: string | undefined, counts: boolean): Look {
  return {
    kind: 'look',
    proof: proveRefund(payment, sum),
    payment: refundability(payment),
    whole: sum === undefined || isSameSum(sum, payment.orderSum),
    counts,
  };
}

/** A read that failed. */
export function failedLook(error: unknown, counts: boolean): Observed {
  const verdict = verdictIn(error);
  if (verdict === undefined) return { seen: { kind: 'no-answer' }, error };
  const payment = verdict.reason === 'invalid-params' ? 'invalid' : 'not-found';
  return { seen: { kind: 'look', proof: 'none', payment, whole: false, counts, message: verdict.apiMessage }, error };
}

/** What became of a request that failed. */
export function failedSend(error: unknown): Pick<Answer, 'answer' | 'message'> {
  const verdict = verdictIn(error);
  if (verdict !== undefined) return { answer: 'refused', message: verdict.apiMessage };
  const outcome = isUnitPayError(error) ? error.outcome : 'unknown';
  if (outcome === 'refused') return { answer: 'turned-away' };
  return { answer: outcome === 'not-sent' ? 'never-left' : 'unknown' };
}

/** UnitPay's own error envelope, if that says anything about the payment. */
function verdictIn(error: unknown): UnitPayApiError | undefined {
  if (!isApiError(error) || error.outcome !== 'refused') return undefined;
  return isTurnedAway(error) ? undefined : error;
}

/** Whether the request was turned away before it was looked at: it says nothing about the payment, and another try may do better. */
function isTurnedAway(error: UnitPayApiError): boolean {
  return error.reason === 'unauthorized' || error.status === 429;
}

/** Whether UnitPay did not accept our key: forever, until somebody mends it. */
export function isWrongKey(error: unknown): boolean {
  return isApiError(error) && error.reason === 'unauthorized';
}

/** By its code, so that the class, with all its advice, need not be loaded for it. */
function isApiError(error: unknown): error is UnitPayApiError {
  return isUnitPayError(error) && error.code === 'api';
}

function isSameSum(left: string, right: string): boolean {
  const isDecimal = /^\d+(?:\.\d{1,2})?$/;
  return isDecimal.test(left) && isDecimal.test(right) && units(left, KOPECKS) === units(right, KOPECKS);
}
