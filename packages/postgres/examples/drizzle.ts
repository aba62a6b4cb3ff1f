/**
 * @module
 * Drizzle over a `pg` pool. Call `surviveLostConnections(pool)` of pg-pool.ts for it.
 */
import type { PostgresTransactionOptions } from '@unitpay-kit/postgres';
import { and, eq, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { type PgDatabase, type PgQueryResultHKT, pgTable, text } from 'drizzle-orm/pg-core';

/** What Drizzle gives to the callback of `db.transaction`. */
export type DrizzleTransaction = Parameters<Parameters<NodePgDatabase['transaction']>[0]>[0];

/** `context.transaction` is Drizzle's transaction. */
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

/** Orders; `paidBy` says which payment paid. */
const orders = pgTable('orders', { account: text().primaryKey(), paidBy: text('paid_by') });

/** Gives an order to the payment that is the first to pay it; false where another one has. */
export async function payOrder(
  tx: Pick<PgDatabase<PgQueryResultHKT>, 'update'>,
  account: string,
  unitpayId: string,
): Promise<boolean> {
  const isFree = or(isNull(orders.paidBy), eq(orders.paidBy, unitpayId));
  const paid = await tx
    .update(orders)
    .set({ paidBy: unitpayId })
    .where(and(eq(orders.account, account), isFree))
    .returning();
  return paid.length === 1;
}
