/**
 * @module
 * What is wrong, for the developer who has to mend it.
 */

/** A sentence in both languages. */
export interface Explanation {
  readonly en: string;
  readonly ru: string;
}
