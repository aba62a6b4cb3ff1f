/**
 * @module
 * Knex.
 */
import knex from 'knex';
import { knexConnection, payOrder } from '../../examples/knex.js';
import { DATABASE_URL } from '../service.js';
import { driver } from './driver.js';

export async function open(schema: string) {
  const db = knex({ client: 'pg', connection: DATABASE_URL, searchPath: [schema] });
  return driver({
    connection: knexConnection(db),
    deliver: (trx, account) =>
      trx('orders')
        .insert({ account, paid: 1 })
        .onConflict('account')
        .merge({ paid: trx.raw('orders.paid + 1') }),
    payOrder,
    sql: (text) => db.raw(text),
    close: () => db.destroy(),
  });
}
