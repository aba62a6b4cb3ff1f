/**
 * @module
 * PGlite, PostgreSQL inside the process.
 *
 * PGlite has one connection. While a handler's transaction is open, a query on `db` itself waits for it to end: handlers must use
 * `context.transaction` for everything, or they wait for themselves until `maxRun` rolls them back.
 */
import type { PGlite, Transaction } from '@electric-sql/pglite';
import type { PostgresTransactionOptions } from '@unitpay-kit/postgres';

/** `context.transaction` is PGlite's `Transaction`. */
export function pgliteConnection(db: PGlite): PostgresTransactionOptions<Transaction> {
  return {
    concurrency: 1,
    transaction: (work) => db.transaction(work),
    query: (tx, sql, params) => tx.query(sql, params),
  };
}

/** Gives an order to the payment that is the first to pay it; false where another one has. */
export async function payOrder(tx: Transaction, account: string, unitpayId: string): Promise<boolean> {
  const { affectedRows } = await tx.query(
    'update orders set paid_by = $2 where account = $1 and (paid_by is null or paid_by = $2)',
    [account, unitpayId],
  );
  return affectedRows === 1;
}
