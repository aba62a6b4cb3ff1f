/**
 * @module
 * Knex.
 */
import type { PostgresTransactionOptions } from '@unitpay-kit/postgres';
import type { Knex } from 'knex';

/** `context.transaction` is Knex's `Transaction`. */
export function knexConnection(knex: Knex): PostgresTransactionOptions<Knex.Transaction> {
  return {
    transaction: (work) => knex.transaction(work),
    // Knex writes its placeholders as `?`; each parameter is used once and in order.
    query: (trx, sql, params) => trx.raw(sql.replace(/\$\d+/g, '?'), params as Knex.RawBinding[]),
  };
}

/** Gives an order to the payment that is the first to pay it; false where another one has. */
export async function payOrder(trx: Knex.Transaction, account: string, unitpayId: string): Promise<boolean> {
  const count = await trx('orders')
    .where({ account })
    .where((free) => free.whereNull('paid_by').orWhere({ paid_by: unitpayId }))
    .update({ paid_by: unitpayId });
  return count === 1;
}
