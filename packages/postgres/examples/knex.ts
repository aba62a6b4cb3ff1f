/**
 * @module
 * Knex.
 */
import type { PostgresTransactionOptions } from '@unitpay-kit/postgres';
import type { Knex } from 'knex';

/** `context.transaction` is Knex's `Transaction`: `transaction('orders').where({ account }).update({ paid: true })`. */
export function knexConnection(knex: Knex): PostgresTransactionOptions<Knex.Transaction> {
  return {
    transaction: (work) => knex.transaction(work),
    // Knex writes its placeholders as `?`; each parameter is used once and in order.
    query: (trx, sql, params) => trx.raw(sql.replace(/\$\d+/g, '?'), params as Knex.RawBinding[]),
  };
}
