/**
 * @module
 * Rows for `it.each('%s')`: what `$name` puts into a title is quoted and cut, and the conformance table names tests by their titles.
 */

/** Each row with its name in front. */
export function named<T>(rows: readonly T[], name: (row: T) => string): [string, T][] {
  return rows.map((row) => [name(row), row]);
}
