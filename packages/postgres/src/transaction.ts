/**
 * @module
 * What the store and the ledger need of a database: transactions, and SQL within them.
 */

/** Runs SQL in a transaction. */
export type Query<Tx> = (tx: Tx, sql: string, params: unknown[]) => PromiseLike<unknown>;

/** Limits of one transaction. */
export interface TransactionLimits {
  /** Aborted when the transaction must not commit any more. */
  readonly signal: AbortSignal;
  /** Longest it may take, in milliseconds. */
  readonly maxRun: number;
}

/** A database as the store and the ledger see it. */
export interface Database<Tx> {
  /** How many transactions are opened at once unless told otherwise. */
  readonly concurrency: number;
  readonly query: Query<Tx>;
  /** Runs `work` in one transaction; settles once its connection is free again. */
  transaction<T>(work: (tx: Tx) => Promise<T>, limits: TransactionLimits): Promise<T>;
  /** Runs statements that need no transaction around them: each may commit by itself. */
  alone<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

/** Limits that nothing aborts; a signal of its own each, since Node warns of many listeners on one. */
export function unaborted(maxRun: number = Number.MAX_SAFE_INTEGER): TransactionLimits {
  return { signal: new AbortController().signal, maxRun };
}
