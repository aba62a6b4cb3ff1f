/**
 * @module
 * One thing that is wrong with a value, in our own words.
 */

/** One problem of an input or of a reply. */
export interface UnitPayIssue {
  /** Where: field names and array indexes joined with dots, such as `cashItems.0.price`; empty for the whole value. */
  readonly path: string;
  /** What was expected, and what to do; never the value itself. */
  readonly message: string;
}

/** Writes issues as one line. */
export function listIssues(issues: readonly UnitPayIssue[]): string {
  return issues.map(({ path, message }) => (path === '' ? message : `"${path}": ${message}`)).join('; ');
}
