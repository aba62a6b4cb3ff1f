/**
 * @module
 * Idempotency store for UnitPay webhooks on PostgreSQL, in the merchant's own transaction.
 */

export { migrationSql } from './migration.js';
export type { PostgresPoolOptions, PostgresTransactionOptions, TableOptions } from './options.js';
export type { ClientOf, PoolClientLike, PoolLike } from './pool-database.js';
export { type PostgresStore, postgresStore } from './postgres-store.js';
export type { PruneOptions } from './prune.js';
