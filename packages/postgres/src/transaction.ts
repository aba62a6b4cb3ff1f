/**
 * @module
 * What the store needs of a database: transactions, and SQL within them.
 */
import type { Query } from './statements.js';

/** Limits of one transaction. */
export interface TransactionLimits {
  /** Aborted when the transaction must not commit any more. */
  readonly signal: AbortSignal;
  /** Longest it may take, in milliseconds. */
  readonly maxRun: number;
}

/** A database as the store sees it. */
export interface Database<Tx> {
  /** How many transactions the store opens at once. */
  readonly concurrency: number;
  readonly query: Query<Tx>;
  /** Runs `work` in one transaction; settles once its connection is free again. */
  transaction<T>(work: (tx: Tx) => Promise<T>, limits: TransactionLimits): Promise<T>;
}

/** For statements that run to their end whatever happens. */
export const UNLIMITED: TransactionLimits = { signal: new AbortController().signal, maxRun: Number.MAX_SAFE_INTEGER };
