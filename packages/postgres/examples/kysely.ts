/**
 * @module
 * Kysely with its PostgreSQL dialect. Call `surviveLostConnections(pool)` of pg-pool.ts for its pool.
 */
import type { PostgresTransactionOptions } from '@unitpay-kit/postgres';
import { CompiledQuery, type Kysely, type Transaction } from 'kysely';

/** `context.transaction` is Kysely's `Transaction`. */
export function kyselyConnection<DB>(db: Kysely<DB>): PostgresTransactionOptions<Transaction<DB>> {
  return {
    transaction: (work) => db.transaction().setIsolationLevel('read committed').execute(work),
    query: (tx, text, params) => tx.executeQuery(CompiledQuery.raw(text, params)),
  };
}

/** The shop's tables; `paid_by` says which payment paid. */
export interface Tables {
  readonly orders: { readonly account: string; readonly paid: number; readonly paid_by: string | null };
}

/** Gives an order to the payment that is the first to pay it; false where another one has. */
export async function payOrder(tx: Transaction<Tables>, account: string, unitpayId: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('orders')
    .set({ paid_by: unitpayId })
    .where('account', '=', account)
    .where((is) => is.or([is('paid_by', 'is', null), is('paid_by', '=', unitpayId)]))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
