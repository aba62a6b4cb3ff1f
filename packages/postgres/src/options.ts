/**
 * @module
 * Options of the PostgreSQL store.
 */
import {
  checkedOption,
  checkOptions,
  got,
  loggerOption,
  namedOptions,
  optional,
  whole,
  withDefault,
} from '@unitpay-kit/core/internal';
import { consoleLogger, type PostgresStoreLogger } from './logger.js';
import type { PoolClientLike, PoolLike } from './pool-database.js';
import { tableProblem } from './table-name.js';

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
  /** Gets the warning about a pool that is too small; `false` silences it. Default: the console. */
  readonly logger?: PostgresStoreLogger | false | undefined;
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

/** How the database is reached, checked by `resolveOptions`: a pool, or the two functions. */
export interface Connection<Tx> {
  readonly pool?: PoolLike<PoolClientLike> | undefined;
  readonly transaction?: PostgresTransactionOptions<Tx>['transaction'] | undefined;
  readonly query?: PostgresTransactionOptions<Tx>['query'] | undefined;
}

/** The options of either form, checked. */
export interface Settings<Tx> extends Connection<Tx> {
  readonly table: string;
  readonly concurrency?: number | undefined;
  readonly logger: PostgresStoreLogger | false;
}

/**
 * Checks the options of either form and fills in the table.
 *
 * @param where What takes them: `postgresStore`, `postgresLedger`.
 * @param defaultTable The table that is used when none is named.
 * @throws UnitPayValidationError that names each option that is wrong.
 */
export function resolveOptions<Tx>(where: string, options: unknown, defaultTable: string): Settings<Tx> {
  const isObject = typeof options === 'object' && options !== null;
  const given = isObject ? (options as Readonly<Record<string, unknown>>) : {};
  const byFunctions = given['transaction'] !== undefined || given['query'] !== undefined;
  const schema = namedOptions({
    pool: checkedOption<PoolLike<PoolClientLike> | undefined>((pool) => poolProblem(pool, byFunctions)),
    transaction: checkedOption<Settings<Tx>['transaction']>((value) =>
      functionProblem(value, byFunctions, 'a function that runs its callback in a transaction, since `query` is given'),
    ),
    query: checkedOption<Settings<Tx>['query']>((value) =>
      functionProblem(value, byFunctions, 'a function that runs SQL in that transaction, since `transaction` is given'),
    ),
    table: withDefault(checkedOption<string>(tableProblem), defaultTable),
    concurrency: optional(whole(1, 10_000, 'transactions')),
    logger: withDefault<PostgresStoreLogger | false>(loggerOption<PostgresStoreLogger>('warn'), consoleLogger),
  });
  // What is left out is checked too: which options are required depends on the others.
  const absent = { pool: undefined, transaction: undefined, query: undefined };
  return checkOptions(where, schema, isObject ? { ...absent, ...given } : options);
}

function poolProblem(pool: unknown, byFunctions: boolean): string | undefined {
  if (pool === undefined) {
    if (byFunctions) return undefined;
    return (
      'expected a pool of "pg"; or leave it out and give `transaction` and `query`: a function that runs its callback in a ' +
      'transaction, and one that runs SQL in it. The README has both for PGlite, TypeORM, Prisma, Drizzle, Knex and others'
    );
  }
  if (byFunctions) return 'give either `pool`, or `transaction` and `query`, not both';
  // A single client has connect() too, but handing it to two payments at once would mix their transactions.
  const isObject = typeof pool === 'object' && pool !== null;
  if (isObject && 'connect' in pool && typeof pool.connect === 'function' && !('processID' in pool)) return undefined;
  const hint =
    isObject && 'transaction' in pool
      ? 'For PGlite give { transaction: (work) => db.transaction(work), query: (tx, sql, params) => tx.query(sql, params) }'
      : 'Pass `new Pool(...)` of "pg", not a Client or its settings';
  return `expected a pool with connect(), ${got(pool)}. ${hint}`;
}

function functionProblem(value: unknown, byFunctions: boolean, expected: string): string | undefined {
  if (typeof value === 'function' || (value === undefined && !byFunctions)) return undefined;
  return `expected ${expected}, ${got(value)}`;
}
