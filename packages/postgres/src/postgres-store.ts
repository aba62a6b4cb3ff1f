/**
 * @module
 * The store itself, over a pool or over any driver's transactions.
 */
import type { WebhookStore } from '@unitpay-kit/core';
import { databaseOf } from './database.js';
import { migrate } from './migration.js';
import { checkNames, concurrencyOf, type PostgresPoolOptions, type PostgresTransactionOptions } from './options.js';
import type { ClientOf, PoolClientLike, PoolLike } from './pool-database.js';
import { type PruneOptions, prune } from './prune.js';
import { runner } from './runner.js';
import { statementsFor } from './statements.js';
import { DEFAULT_TABLE } from './table-name.js';
import type { Database } from './transaction.js';

/** The store, and the care of its table. */
export interface PostgresStore<Tx> extends WebhookStore<Tx> {
  /** Creates the table if it is not there; safe to run in every instance at every start. Its schema must exist. */
  migrate(): Promise<void>;
  /**
   * Deletes records that have expired and, with `olderThan`, those recorded longer ago. Nothing is ever deleted by itself.
   *
   * A forgotten payment can be delivered again by a repeat from the provider's cabinet, which has no time limit. Keep `olderThan`
   * far above the `maxAge` of `createWebhook`, or have your orders refuse a second delivery.
   *
   * @returns How many were deleted.
   */
  prune(options?: PruneOptions): Promise<number>;
}

/**
 * Makes a store for `createWebhook` that keeps accepted webhooks in PostgreSQL and commits each together with what its handler did.
 *
 * The claim, the handler and the record are one transaction, given to the handler as `context.transaction`. What the handler
 * writes through it is committed with the record or not at all: not even a process killed in the middle delivers twice. What the
 * handler does elsewhere (mail, another database) is not covered.
 *
 * @param options A `pg` pool; or `transaction` and `query` of any other driver: PGlite, TypeORM, Prisma, Drizzle, Knex.
 * @returns The store; create its table with `migrate()` or with the SQL file in `migrations/`.
 * @throws TypeError when an option is wrong.
 *
 * @see {@link https://help.unitpay.ru/payments/payment-handler}
 * @example
 * const store = postgresStore({ pool: new Pool({ connectionString: process.env.DATABASE_URL }) });
 * await store.migrate();
 * const webhook = createWebhook({
 *   client: unitpay,
 *   store,
 *   async onPay(event, { transaction }) {
 *     await transaction.query('update orders set paid = true where id = $1', [event.account]);
 *   },
 * });
 */
export function postgresStore<P extends PoolLike<PoolClientLike>>(
  options: PostgresPoolOptions<P>,
): PostgresStore<ClientOf<P>>;
export function postgresStore<Tx>(options: PostgresTransactionOptions<Tx>): PostgresStore<Tx>;
export function postgresStore<Tx>(
  options: PostgresPoolOptions<PoolLike<PoolClientLike>> | PostgresTransactionOptions<Tx>,
): PostgresStore<Tx> {
  // The overloads above say what a pool's transaction is; in here it is any driver's.
  const database = databaseOf(options) as Database<Tx>;
  checkNames(options);
  const table = options.table ?? DEFAULT_TABLE;
  const statements = statementsFor(table, database.query);
  const concurrency = concurrencyOf(options.concurrency ?? database.concurrency);
  return {
    run: runner(database, statements, concurrency),
    migrate: () => migrate(database, statements, table),
    prune: (limits = {}) => prune(database, statements, limits),
  };
}
