/**
 * @module
 * A refund that could not be brought to a proven end, or that can't be asked for as things stand.
 */
import { type Outcome, UnitPayError } from './unitpay-error.js';

/** Why `ensureRefunded` gave up, or why refunds of `createRefunds` refuse. */
export type RefundErrorReason =
  /** The payment only holds the money: there is nothing to refund, `cancelPayment` releases it. */
  | 'held'
  /** The payment was never paid, or is not finished yet. */
  | 'not-refundable'
  /** The same payment is being refunded, or is refunded, with another sum or other receipt items; or somebody works on it right now. */
  | 'conflict'
  /** The payment has a refund of another sum than the one asked for. */
  | 'other-sum'
  /** Reading the payment does not prove what happened. */
  | 'unproven'
  /** `retry` and `resolve`: the refund is in another state than they are for. */
  | 'wrong-state'
  /** `settle`, `retry`, `resolve`: no refund of this payment is on record. */
  | 'not-requested'
  /** The record was written by another version of this package; it was left alone. */
  | 'unreadable';

/** What reading the payment showed last. */
export interface RefundObservation {
  /** The payment's status. */
  readonly status: string | undefined;
  /** Sum still available for a refund, as decimal text. */
  readonly availableForRefund: string | undefined;
  /** The refunds as the provider listed them; their shape is undocumented. */
  readonly refunds: unknown;
}

/**
 * `ensureRefunded` could not prove that the payment is refunded as asked.
 *
 * `outcome` is `not-sent` when no refund was sent, `refused` when UnitPay refused it, `unknown` when it may have happened. `observed`
 * is what was read last, `cause` the error of `refundPayment` when there was one.
 *
 * @see https://github.com/unitpay-kit/unitpay-kit/blob/main/docs/errors/refund.md
 * @example
 * catch (error) { if (error instanceof UnitPayRefundError && error.reason === 'held') await unitpay.cancelPayment({ paymentId }); }
 */
export class UnitPayRefundError extends UnitPayError {
  static readonly code = 'refund';

  override get name(): 'UnitPayRefundError' {
    return 'UnitPayRefundError';
  }
  readonly code = 'refund';
  readonly outcome: Outcome;
  /** Why. */
  readonly reason: RefundErrorReason;
  /** The payment. */
  readonly paymentId: string;
  /** What reading the payment showed last; undefined when it was not read. */
  readonly observed: RefundObservation | undefined;

  constructor(
    message: string,
    details: {
      reason: RefundErrorReason;
      outcome: Outcome;
      paymentId: string;
      observed: RefundObservation | undefined;
      cause?: UnitPayError | undefined;
    },
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.reason = details.reason;
    this.outcome = details.outcome;
    this.paymentId = details.paymentId;
    this.observed = details.observed;
  }
}
