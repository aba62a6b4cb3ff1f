/**
 * @module
 * Forgetting old records, on request only.
 */

import type { Statements } from './statements.js';
import { type Database, UNLIMITED } from './transaction.js';

/** What to forget. */
export interface PruneOptions {
  /** Also deletes records older than this many milliseconds. Absent: only those whose own retention is over. */
  readonly olderThan?: number | undefined;
}

/**
 * Deletes old records and counts them.
 *
 * @throws TypeError when `olderThan` is not a number of milliseconds.
 */
export async function prune<Tx>(
  database: Database<Tx>,
  statements: Statements<Tx>,
  { olderThan }: PruneOptions,
): Promise<number> {
  if (olderThan !== undefined && !(Number.isFinite(olderThan) && olderThan >= 0)) {
    throw new TypeError(`prune: olderThan must be a number of milliseconds, 0 or more, got ${String(olderThan)}.`);
  }
  return await database.transaction((tx) => statements.prune(tx, olderThan ?? null), UNLIMITED);
}
