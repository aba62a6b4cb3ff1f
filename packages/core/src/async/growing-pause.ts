/**
 * @module
 * How long to wait before looking again.
 */

/** How pauses grow, in milliseconds. */
export interface PauseGrowth {
  readonly first: number;
  readonly factor: number;
  readonly longest: number;
}

/** The pause before the given retry (0 is the first). A random part of up to a half keeps several waiters from looking at the same moment. */
export function growingPause(retry: number, { first, factor, longest }: PauseGrowth): number {
  return Math.min(longest, first * factor ** retry) * (0.5 + Math.random() / 2);
}
