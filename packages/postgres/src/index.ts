/**
 * Idempotency store for UnitPay webhooks, and ledger for refunds, on PostgreSQL, in the merchant's own transactions.
 *
 * @packageDocumentation
 */
export { ledgerMigrationSql } from './ledger/migration.js';
export { type PostgresLedger, postgresLedger } from './ledger/postgres-ledger.js';
export type { PostgresStoreLogger } from './logger.js';
export type { PostgresPoolOptions, PostgresTransactionOptions, TableOptions } from './options.js';
export type { ClientOf, PoolClientLike, PoolLike } from './pool-database.js';
export { migrationSql } from './store/migration.js';
export { type PostgresStore, postgresStore } from './store/postgres-store.js';
export type { PruneOptions } from './store/prune.js';
