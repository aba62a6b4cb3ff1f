/**
 * @module
 * postgres.js. `Bun.sql` has the same functions.
 */
import type { PostgresTransactionOptions } from '@unitpay-kit/postgres';
import type { Sql, TransactionSql } from 'postgres';

type Parameters = Parameters_<TransactionSql['unsafe']>;
type Parameters_<F> = F extends (text: string, parameters?: infer P, ...rest: never[]) => unknown ? P : never;

/** `context.transaction` is the transaction's own `sql`. */
export function postgresJsConnection(sql: Sql): PostgresTransactionOptions<TransactionSql> {
  return {
    transaction: (work) => sql.begin('isolation level read committed', work),
    query: (tx, text, params) => tx.unsafe(text, params as Parameters),
  };
}

/** Gives an order to the payment that is the first to pay it; false where another one has. */
export async function payOrder(sql: TransactionSql, account: string, unitpayId: string): Promise<boolean> {
  const { count } = await sql`update orders set paid_by = ${unitpayId}
    where account = ${account} and (paid_by is null or paid_by = ${unitpayId})`;
  return count === 1;
}
