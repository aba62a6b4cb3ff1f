/**
 * @module
 * The store itself, over a pool or over any driver's transactions.
 */
import type { WebhookStore } from '@unitpay-kit/core';
import { databaseOf } from '../database.js';
import { migrateTable } from '../migrate.js';
import { type PostgresPoolOptions, type PostgresTransactionOptions, resolveOptions } from '../options.js';
import type { ClientOf, PoolClientLike, PoolLike } from '../pool-database.js';
import { DEFAULT_TABLE } from '../table-name.js';
import { migrationSql } from './migration.js';
import { poolWarning } from './pool-warning.js';
import { type PruneOptions, prune } from './prune.js';
import { runner } from './runner.js';
import { statementsFor } from './statements.js';

/** The store, and the care of its table. */
export interface PostgresStore<Tx> extends WebhookStore<Tx> {
  /** Creates the table if it is not there; safe to run in every instance at every start. Its schema must exist. */
  migrate(): Promise<void>;
  /**
   * Deletes records that have expired and, with `olderThan`, those recorded longer ago. Nothing is ever deleted by itself.
   *
   * A payment whose record is gone is handled again if its webhook is repeated in the UnitPay dashboard, which has no time limit. Keep `olderThan`
   * far above the `maxAge` of `createWebhook`, or have your orders refuse a second delivery.
   *
   * @returns How many were deleted.
   */
  prune(options?: PruneOptions): Promise<number>;
}

/**
 * Idempotency store for `createWebhook` on PostgreSQL: each accepted webhook is committed together with what its handler wrote.
 *
 * The claim, the handler and the record are one transaction, given to the handler as `context.transaction`. What the handler
 * writes through it is committed with the record or not at all, even if the process is killed in the middle. What the
 * handler does elsewhere (mail, another database) is not covered.
 *
 * @param options A `pg` pool; or `transaction` and `query` of any other driver: PGlite, TypeORM, Prisma, Drizzle, Knex.
 * @returns The store; create its table with `migrate()` or with the SQL file in `migrations/`.
 * @throws UnitPayValidationError that names every option that is wrong.
 *
 * @see {@link https://help.unitpay.ru/payments/payment-handler}
 * @example
 * const store = postgresStore({ pool: new Pool({ connectionString: process.env.DATABASE_URL }) });
 * await store.migrate();
 * const webhook = createWebhook({
 *   client: unitpay,
 *   store,
 *   order: ({ account }, { transaction }) => findOrder(account, transaction),
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
  const settings = resolveOptions<Tx>('postgresStore', options, DEFAULT_TABLE);
  const database = databaseOf(settings);
  const { table, concurrency = database.concurrency } = settings;
  const statements = statementsFor(table, database.query);
  const { onExhausted } = poolWarning(settings.logger, database.poolSize, concurrency);
  return {
    run: runner({ database, statements, onExhausted }, concurrency),
    migrate: () => migrateTable(database, table, [migrationSql(table)]),
    prune: (limits = {}) => prune(database, statements, limits),
  };
}
