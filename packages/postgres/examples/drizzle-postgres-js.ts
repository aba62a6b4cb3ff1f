/**
 * @module
 * Drizzle over postgres.js.
 */
import type { PostgresTransactionOptions } from '@unitpay-kit/postgres';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { drizzleSql } from './drizzle.js';

/** What Drizzle gives to the callback of `db.transaction`. */
export type DrizzlePostgresJsTransaction = Parameters<Parameters<PostgresJsDatabase['transaction']>[0]>[0];

/** `context.transaction` is Drizzle's transaction; an order is paid as over `pg` (`payOrder` of drizzle.ts). */
export function drizzlePostgresJsConnection(
  db: PostgresJsDatabase,
): PostgresTransactionOptions<DrizzlePostgresJsTransaction> {
  return {
    transaction: (work) => db.transaction(work, { isolationLevel: 'read committed' }),
    query: (tx, text, params) => tx.execute(drizzleSql(text, params)),
  };
}
