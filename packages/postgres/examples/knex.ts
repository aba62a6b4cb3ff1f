/**
 * @module
 * The store on Knex.
 */
import { type PostgresStore, postgresStore } from '@unitpay-kit/postgres';
import type { Knex } from 'knex';

/** `context.transaction` is Knex's `Transaction`: `transaction('orders').where({ account }).update({ paid: true })`. */
export function knexStore(knex: Knex, table?: string): PostgresStore<Knex.Transaction> {
  return postgresStore<Knex.Transaction>({
    table,
    transaction: (work) => knex.transaction(work),
    // Knex writes its placeholders as `?`; the store uses each of its parameters once and in order.
    query: (trx, sql, params) => trx.raw(sql.replace(/\$\d+/g, '?'), params as Knex.RawBinding[]),
  });
}
