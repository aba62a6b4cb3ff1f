/**
 * @module
 * postgres.js. `Bun.sql` has the same functions.
 */
import type { PostgresTransactionOptions } from '@unitpay-kit/postgres';
import type { Sql, TransactionSql } from 'postgres';

type Parameters = Parameters_<TransactionSql['unsafe']>;
type Parameters_<F> = F extends (text: string, parameters?: infer P, ...rest: never[]) => unknown ? P : never;

/** `context.transaction` is the transaction's own `sql`: transaction`update orders set paid = true where id = ${account}`. */
export function postgresJsConnection(sql: Sql): PostgresTransactionOptions<TransactionSql> {
  return {
    transaction: (work) => sql.begin('isolation level read committed', work),
    query: (tx, text, params) => tx.unsafe(text, params as Parameters),
  };
}
