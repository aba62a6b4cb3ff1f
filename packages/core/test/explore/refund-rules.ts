/**
 * @module
 * What is explored of refunds, and what a broken variant does otherwise.
 */
import type { RefundLimits } from '../../src/refunds/limits.js';
import type { Move, Seen } from '../../src/refunds/machine.js';
import type { Standing } from '../../src/refunds/record.js';

/** What UnitPay may mean by its rules on refunds of one payment; the older two are readings of older pages. */
export type RefundRule =
  /** One refund per payment. */
  | 'one'
  /** The same sum not twice within half an hour, and nothing said of afterwards. */
  | 'half-hour'
  /** Never more than what is left of the payment. */
  | 'rest';

/** What is explored. */
export interface RefundSetting {
  readonly whole: boolean;
  readonly rule: RefundRule;
  readonly paid: boolean;
  /** What was refunded can't be read as a sum. */
  readonly blind: boolean;
  /** A refund may take any time to show. */
  readonly slow: boolean;
  /** How many reads may be stale. */
  readonly stale: number;
  readonly crashes: number;
  /** Somebody may refund in the dashboard too. */
  readonly cabinet: boolean;
  /** A person may retry and resolve. */
  readonly person: boolean;
  /** Somebody may call settle(). */
  readonly settle: boolean;
  /** Whether handlers commit with "told", or run before it. */
  readonly transactions: boolean;
}

/** What a broken variant does otherwise; none of it in the real thing. */
export interface Variant {
  readonly next?: (now: Standing, seen: Seen, limits: RefundLimits) => Move | undefined;
  readonly isFact?: (seen: Seen) => boolean;
  readonly limits?: Partial<RefundLimits>;
  readonly isWhole?: boolean;
  /** Whether a change is refused to who has an old version. */
  readonly unfenced?: boolean;
  readonly sendsBeforeCommit?: boolean;
  readonly toldBeforeHandler?: boolean;
  readonly verdictWithHandler?: boolean;
  readonly leaseNeverEnds?: boolean;
}

/**
 * The limits as small numbers: pauses of one tick; "an hour" is 4 ticks, "25 minutes" 2, and half an hour 3. Zero pauses are superseded by
 * leases that end at any moment.
 */
export const TICKS: RefundLimits = {
  lease: -1,
  failures: [0],
  handler: [0],
  unpaid: { pauses: [1], reads: 3, time: 2 },
  settling: { pauses: [1], reads: 3, time: 4 },
  unknown: 0,
  refusal: 1,
  resend: { reads: 1, from: 1, until: 2 },
  blind: false,
};
