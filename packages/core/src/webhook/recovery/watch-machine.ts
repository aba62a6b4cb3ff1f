/**
 * @module
 * When a payment is looked at whose `pay` may never come: from what is kept of it and what a look showed to what is kept next. No clock, no
 * store, no network; the project's explorer runs this very function.
 */

/** What is kept of a watched payment: nothing about the payer. */
export interface WatchData {
  /** Account, sum and currency of its `check`, hashed; absent for one that is watched by hand. */
  readonly fingerprint?: string | undefined;
  /** How many looks there were. */
  readonly looks: number;
  /** How many of them ended with a refusal by the order check or the handler. */
  readonly rejections: number;
  /** Whether some look showed it paid. */
  readonly paid: boolean;
}

/** What a look showed. */
export interface WatchSeen {
  /**
   * `delivered`: by this look or before. `refunded`: there is nothing to deliver. `mismatch`: it contradicts its `check`, or the record.
   * `rejected`: the order check or the handler refused it. `open`: anything else; a later look may do better.
   */
  readonly kind: 'delivered' | 'refunded' | 'mismatch' | 'rejected' | 'open';
  /** Whether UnitPay says that the payer has been charged. */
  readonly paid: boolean;
}

/** Pauses and limits, in milliseconds. */
export interface WatchLimits {
  /** Before the first look, the second, and so on; the last one stays. */
  readonly pauses: readonly number[];
  /** How long a payment is watched: longer than any hold lasts. */
  readonly end: number;
  /** A refusal may pass, or a replica lag: so many looks have to end with one. */
  readonly rejections: number;
}

/** What follows: it is looked at again, or not watched any more. */
export type WatchMove =
  | { readonly data: WatchData; readonly dueIn: number }
  /** `charged`: the payer was charged and nothing is delivered: a person has to look. `unsettled`: it was paid, and never delivered in all that time. */
  | { readonly remove: true; readonly say?: 'charged' | 'unsettled' | undefined };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The limits; `scale` is what every pause is multiplied by. */
export function watchLimits(scale: number): WatchLimits {
  const pauses = [2 * MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 3 * HOUR, 8 * HOUR, DAY];
  return { pauses: pauses.map((pause) => pause * scale), end: 6 * DAY * scale, rejections: 3 };
}

/** The pause before the next look. */
export function pauseAfter(looks: number, { pauses }: WatchLimits): number {
  return pauses[Math.min(looks, pauses.length - 1)] ?? 0;
}

/**
 * What follows from a look.
 *
 * @param age Milliseconds since it is watched.
 */
export function nextWatch(now: WatchData, age: number, seen: WatchSeen, limits: WatchLimits): WatchMove {
  const paid = now.paid || seen.paid;
  const rejections = now.rejections + (seen.kind === 'rejected' ? 1 : 0);
  if (seen.kind === 'delivered' || seen.kind === 'refunded') return { remove: true };
  if (seen.kind === 'mismatch' || rejections >= limits.rejections) return { remove: true, say: 'charged' };
  if (age >= limits.end) return { remove: true, say: paid ? 'unsettled' : undefined };
  const looks = now.looks + 1;
  return { data: { ...now, looks, rejections, paid }, dueIn: pauseAfter(looks, limits) };
}
