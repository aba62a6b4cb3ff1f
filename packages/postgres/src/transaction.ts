/**
 * @module
 * What the store and the ledger need of a database: transactions, and SQL within them.
 */

/** Runs SQL in a transaction. */
export type Query<Tx> = (tx: Tx, sql: string, params: unknown[]) => PromiseLike<unknown>;

/** What ends a transaction without a commit. */
export interface TransactionLimits {
  /** Aborted when the transaction must not commit any more. */
  readonly signal: AbortSignal;
  /** Longest it may take, in milliseconds. */
  readonly maxRun: number;
}

/** Statements without parameters that may go out together with the beginning of a transaction. */
export type Opening = readonly string[];

/** What a transaction's work comes to. */
export interface Ending<T> {
  readonly result: T;
  /** A statement without parameters that goes out together with the commit; only for a driver that gave answers to the opening. */
  readonly last?: string | undefined;
}

/** A database as the store and the ledger see it. */
export interface Database<Tx> {
  /** How many transactions are opened at once unless told otherwise. */
  readonly concurrency: number;
  /** What to say when no connection came in time; undefined where the pool is not ours to know. */
  readonly poolSize: number | undefined;
  readonly query: Query<Tx>;
  /**
   * Runs `work` in one transaction; settles once its connection is free again.
   *
   * @param opening Asked in the same round trip as the beginning, where the driver can: `work` then gets an answer for each.
   */
  transaction<T>(
    work: (tx: Tx, answers: readonly unknown[] | undefined) => Promise<Ending<T>>,
    limits: TransactionLimits,
    opening?: Opening,
  ): Promise<T>;
  /** Runs statements that need no transaction around them: each may commit by itself. */
  alone<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

/** Limits that nothing aborts; a signal of its own each, since Node warns of many listeners on one. */
export function unaborted(maxRun: number = Number.MAX_SAFE_INTEGER): TransactionLimits {
  return { signal: new AbortController().signal, maxRun };
}

/**
 * The current transaction, as text. It is the same for all statements of a transaction, savepoints included, and another one as soon as a
 * handler has ended its transaction. The moment at which it began is not enough: a clock of milliseconds, such as PGlite's, gives two
 * transactions the same one.
 */
export const TRANSACTION_ID = 'txid_current()::text';
