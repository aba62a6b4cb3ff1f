/**
 * @module
 * Drizzle over a `pg` pool. Call `surviveLostConnections(pool)` of pg-pool.ts for it.
 */
import type { PostgresTransactionOptions } from '@unitpay-kit/postgres';
import { type SQL, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';

/** What Drizzle gives to the callback of `db.transaction`. */
export type DrizzleTransaction = Parameters<Parameters<NodePgDatabase['transaction']>[0]>[0];

/** `context.transaction` is Drizzle's transaction: `transaction.update(orders).set({ paid: true }).where(...)`. */
export function drizzleConnection(db: NodePgDatabase): PostgresTransactionOptions<DrizzleTransaction> {
  return {
    transaction: (work) => db.transaction(work, { isolationLevel: 'read committed' }),
    query: (tx, text, params) => tx.execute(drizzleSql(text, params)),
  };
}

/** Drizzle takes no text with parameters beside it; each parameter is used once and in order. */
export function drizzleSql(text: string, params: unknown[]): SQL {
  const chunks = text.split(/\$\d+/);
  return sql.join(
    chunks.flatMap((chunk, i) => (i < params.length ? [sql.raw(chunk), sql`${params[i]}`] : [sql.raw(chunk)])),
  );
}
