/**
 * @module
 * Makes one kind of database of the two kinds of options.
 */
import type { PostgresPoolOptions, PostgresTransactionOptions } from './options.js';
import { type PoolClientLike, type PoolLike, poolDatabase } from './pool-database.js';
import type { Database } from './transaction.js';

const DEFAULT_CONCURRENCY = 4;

/**
 * Chooses by what is given.
 *
 * @throws TypeError when it is neither a pool nor the two functions, or both.
 */
export function databaseOf<Tx>(
  options: PostgresPoolOptions<PoolLike<PoolClientLike>> | PostgresTransactionOptions<Tx>,
): Database<Tx> | Database<PoolClientLike> {
  const { pool, transaction, query } = options ?? {};
  if (pool !== undefined && (transaction !== undefined || query !== undefined)) {
    throw new TypeError('postgresStore: give either `pool`, or `transaction` and `query`, not both.');
  }
  if (pool !== undefined) return poolDatabase(checkedPool(pool));
  if (typeof transaction !== 'function' || typeof query !== 'function') {
    throw new TypeError(
      'postgresStore: expected { pool } with a pool of "pg", or { transaction, query }: a function that runs its callback in a ' +
        'transaction, and one that runs SQL in it. The README has them for PGlite, TypeORM, Prisma, Drizzle and Knex.',
    );
  }
  return anyDatabase(transaction, query);
}

function anyDatabase<Tx>(
  transaction: PostgresTransactionOptions<Tx>['transaction'],
  query: PostgresTransactionOptions<Tx>['query'],
): Database<Tx> {
  return {
    concurrency: DEFAULT_CONCURRENCY,
    query,
    async transaction(work) {
      let done: { readonly result: Awaited<ReturnType<typeof work>> } | undefined;
      await transaction(async (tx) => {
        done = { result: await work(tx) };
      });
      if (done !== undefined) return done.result;
      throw new Error('postgresStore: `transaction` resolved without running its callback to the end.');
    },
  };
}

function checkedPool(pool: PoolLike<PoolClientLike>): PoolLike<PoolClientLike> {
  // A single client has connect() too, but handing it to two payments at once would mix their transactions.
  const isObject = typeof pool === 'object' && pool !== null;
  if (isObject && typeof pool.connect === 'function' && !('processID' in pool)) return pool;
  const hint =
    isObject && 'transaction' in pool
      ? 'For PGlite: { transaction: (work) => db.transaction(work), query: (tx, sql, params) => tx.query(sql, params) }.'
      : 'Pass `new Pool(...)` of "pg", not a Client or its settings.';
  throw new TypeError(`postgresStore: pool must be a pool with connect(). ${hint}`);
}
