/**
 * @module
 * Kysely with its PostgreSQL dialect. Call `surviveLostConnections(pool)` of pg-pool.ts for its pool.
 */
import type { PostgresTransactionOptions } from '@unitpay-kit/postgres';
import { CompiledQuery, type Kysely, type Transaction } from 'kysely';

/** `context.transaction` is Kysely's `Transaction`: `transaction.updateTable('orders').set({ paid: true }).where(...).execute()`. */
export function kyselyConnection<DB>(db: Kysely<DB>): PostgresTransactionOptions<Transaction<DB>> {
  return {
    transaction: (work) => db.transaction().setIsolationLevel('read committed').execute(work),
    query: (tx, text, params) => tx.executeQuery(CompiledQuery.raw(text, params)),
  };
}
