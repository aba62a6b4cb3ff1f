/**
 * @module
 * One damaged copy of a golden.
 */

/** What was done, and the damaged text. */
export interface Damage {
  readonly what: string;
  readonly text: string;
}
