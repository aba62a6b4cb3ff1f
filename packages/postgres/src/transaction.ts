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
}

const never = new AbortController().signal;

/** For statements that run to their end whatever happens. */
export const UNLIMITED: TransactionLimits = { signal: never, maxRun: Number.MAX_SAFE_INTEGER };
