/**
 * @module
 * Options of the PostgreSQL store.
 */
import type { PoolClientLike, PoolLike } from './pool-database.js';

/** What both ways of connecting share. */
export interface TableOptions {
  /** `name` or `schema.name`, case-sensitive; the schema must exist. Default `unitpay_webhooks`. */
  readonly table?: string | undefined;
  /**
   * How many transactions the store opens at once, each holding one connection while its handler runs. Keep it below the size of
   * the pool, or handlers that query the pool as well wait for a connection that only they could free. Default: one less than
   * the pool's `max` with `pool`, 4 with `transaction`.
   */
  readonly concurrency?: number | undefined;
}

/** A `pg` pool. Handlers get its client as `context.transaction`. */
export interface PostgresPoolOptions<P extends PoolLike<PoolClientLike>> extends TableOptions {
  /** A `Pool` of `pg`, or anything shaped like it. The store never ends it. */
  readonly pool: P;
  /** Belongs to the other form of options. */
  readonly transaction?: undefined;
  /** Belongs to the other form of options. */
  readonly query?: undefined;
}

/**
 * Any other driver or ORM, by two functions. Handlers get its transaction as `context.transaction`; name its type:
 * `postgresStore<EntityManager>({ ... })`.
 */
export interface PostgresTransactionOptions<Tx> extends TableOptions {
  /**
   * Runs `work` in a new transaction at READ COMMITTED, the default of PostgreSQL: commits when it resolves, rolls back and passes
   * the error on when it rejects. Never calls it twice. What it resolves to does not matter.
   */
  readonly transaction: (work: (tx: Tx) => Promise<unknown>) => PromiseLike<unknown>;
  /** Runs SQL with `$1`, `$2`, ... in that transaction; resolves to the rows, or to an object with `rows`. */
  readonly query: (tx: Tx, sql: string, params: unknown[]) => PromiseLike<unknown>;
  /** Belongs to the other form of options. */
  readonly pool?: undefined;
}

const NAMES = ['pool', 'transaction', 'query', 'table', 'concurrency'];

/**
 * Checks that every option is one of ours: a mistyped `table` would keep the records elsewhere.
 *
 * @throws TypeError naming the option.
 */
export function checkNames(options: object): void {
  const unknown = Object.keys(options).find((name) => !NAMES.includes(name));
  if (unknown === undefined) return;
  throw new TypeError(`postgresStore: ${unknown} is not an option; the options are ${NAMES.join(', ')}.`);
}

/**
 * Checks a limit.
 *
 * @throws TypeError naming the option.
 */
export function concurrencyOf(value: number): number {
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new TypeError(`postgresStore: concurrency must be a whole number above 0, got ${String(value)}.`);
}
