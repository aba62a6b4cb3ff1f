/**
 * @module
 * Slonik 47.
 */
import type { PostgresTransactionOptions } from '@unitpay-kit/postgres';
import { type DatabasePool, type DatabaseTransactionConnection, sql } from 'slonik';

type Values = Parameters<DatabaseTransactionConnection['any']>[0]['values'];

/** `context.transaction` is Slonik's connection of the transaction. */
export function slonikConnection(pool: DatabasePool): PostgresTransactionOptions<DatabaseTransactionConnection> {
  return {
    // Slonik retries a transaction by itself unless told not to; the store does so within the webhook's deadline.
    transaction: (work) => pool.transaction(work, 0),
    // A query of Slonik is a tagged template; this one takes its text and values from the store.
    query: (tx, text, params) => tx.any({ ...sql.unsafe``, sql: text, values: params as Values }),
  };
}

/** Gives an order to the payment that is the first to pay it; false where another one has. */
export async function payOrder(
  tx: DatabaseTransactionConnection,
  account: string,
  unitpayId: string,
): Promise<boolean> {
  const { rowCount } = await tx.query(sql.unsafe`update orders set paid_by = ${unitpayId}
    where account = ${account} and (paid_by is null or paid_by = ${unitpayId})`);
  return rowCount === 1;
}
