/**
 * @module
 * Idempotency store for UnitPay webhooks on PostgreSQL, in the merchant's own transaction.
 */

export type { PostgresPoolOptions, PostgresTransactionOptions, TableOptions } from './options.js';
export type { ClientOf, PoolClientLike, PoolLike } from './pool-database.js';
export { migrationSql } from './store/migration.js';
export { type PostgresStore, postgresStore } from './store/postgres-store.js';
export type { PruneOptions } from './store/prune.js';
