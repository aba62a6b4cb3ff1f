/**
 * @module
 * Forgetting old records, on request only.
 */
import { checkedOption, checkOptions, got, namedOptions, optional } from '@unitpay-kit/core/internal';
import type { Database } from '../transaction.js';
import type { Statements } from './statements.js';

/** What to forget. */
export interface PruneOptions {
  /** Also deletes records older than this many milliseconds. Absent: only those whose own retention is over. */
  readonly olderThan?: number | undefined;
}

const OPTIONS = namedOptions({
  olderThan: optional(
    checkedOption<number>((value) =>
      Number.isFinite(value) && Number(value) >= 0 ? undefined : `expected milliseconds, 0 or more, ${got(value)}`,
    ),
  ),
});

/**
 * Deletes old records and counts them.
 *
 * @throws UnitPayValidationError when `olderThan` is not a number of milliseconds.
 */
export async function prune<Tx>(
  database: Database<Tx>,
  statements: Statements<Tx>,
  options: PruneOptions,
): Promise<number> {
  const { olderThan } = checkOptions('prune', OPTIONS, options);
  return await database.alone((tx) => statements.prune(tx, olderThan ?? null));
}
