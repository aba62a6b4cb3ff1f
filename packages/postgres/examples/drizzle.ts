/**
 * @module
 * The store on Drizzle over a `pg` pool.
 */
import { type PostgresStore, postgresStore } from '@unitpay-kit/postgres';
import { type SQL, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';

/** What Drizzle gives to the callback of `db.transaction`. */
export type DrizzleTransaction = Parameters<Parameters<NodePgDatabase['transaction']>[0]>[0];

/** `context.transaction` is Drizzle's transaction: `transaction.update(orders).set({ paid: true }).where(...)`. */
export function drizzleStore(db: NodePgDatabase, table?: string): PostgresStore<DrizzleTransaction> {
  return postgresStore<DrizzleTransaction>({
    table,
    transaction: (work) => db.transaction(work, { isolationLevel: 'read committed' }),
    query: (tx, text, params) => tx.execute(toDrizzle(text, params)),
  });
}

// Drizzle takes no text with parameters beside it; the store uses each of its parameters once and in order.
function toDrizzle(text: string, params: unknown[]): SQL {
  const chunks = text.split(/\$\d+/);
  return sql.join(
    chunks.flatMap((chunk, i) => (i < params.length ? [sql.raw(chunk), sql`${params[i]}`] : [sql.raw(chunk)])),
  );
}
