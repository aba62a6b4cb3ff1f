/**
 * @module
 * How long the machine waits, and how much it needs to see. All of it is data, so that tests explore the same machine with smaller numbers.
 */

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Enough conclusive reads over enough time. */
export interface Patience {
  /** Pauses after each read, in milliseconds; the last one stays. */
  readonly pauses: readonly number[];
  /** So many reads, */
  readonly reads: number;
  /** over so many milliseconds. */
  readonly time: number;
}

/** Pauses and limits of the machine, in milliseconds. */
export interface RefundLimits {
  /** How long a step may keep an entry to itself. */
  readonly lease: number;
  /** Pauses after failures in a row: no answer, or turned away. */
  readonly failures: readonly number[];
  /** Pauses after a handler that threw. */
  readonly handler: readonly number[];
  /** When a payment that can't be refunded counts as such. */
  readonly unpaid: Patience;
  /** When a refund that doesn't show counts as unproven. */
  readonly settling: Patience;
  /** The first look after an answer that said nothing. */
  readonly unknown: number;
  /** How long after a refusal a read counts as later than it. */
  readonly refusal: number;
  /** When a whole refund may be sent a second time: after so many reads, and at this age of the state. */
  readonly resend: { readonly reads: number; readonly from: number; readonly until: number };
  /** Test mode: nothing can be read, so an unknown outcome stays unknown. */
  readonly blind: boolean;
}

/**
 * The limits.
 *
 * @param scale What every pause and limit is multiplied by.
 */
export function refundLimits(scale: number, lease: number, blind: boolean): RefundLimits {
  const of = (milliseconds: number) => milliseconds * scale;
  const each = (...milliseconds: readonly number[]) => milliseconds.map(of);
  return {
    lease,
    failures: each(2 * SECOND, 10 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE),
    handler: each(5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR),
    unpaid: { pauses: each(10 * SECOND, MINUTE, 5 * MINUTE, 4 * MINUTE), reads: 4, time: of(10 * MINUTE) },
    settling: {
      pauses: each(5 * SECOND, 20 * SECOND, MINUTE, 4 * MINUTE, 10 * MINUTE, 15 * MINUTE, 30 * MINUTE),
      reads: 7,
      time: of(HOUR),
    },
    unknown: of(5 * SECOND),
    refusal: of(MINUTE),
    // One refund per payment, or the same sum not twice within half an hour: less the time that a request may be under way.
    resend: { reads: 2, from: of(MINUTE), until: of(25 * MINUTE) },
    blind,
  };
}
