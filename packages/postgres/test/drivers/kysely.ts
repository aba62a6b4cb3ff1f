/**
 * @module
 * Kysely.
 */
import { CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import { kyselyConnection, payOrder, type Tables } from '../../examples/kysely.js';
import { surviveLostConnections } from '../../examples/pg-pool.js';
import { DATABASE_URL } from '../service.js';
import { driver, searchPath } from './driver.js';

export async function open(schema: string) {
  const pool = new Pool({ connectionString: DATABASE_URL, options: searchPath(schema) });
  surviveLostConnections(pool);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return driver({
    connection: kyselyConnection(db),
    deliver: (tx, account) =>
      tx
        .insertInto('orders')
        .values({ account, paid: 1, paid_by: null })
        .onConflict((conflict) => conflict.column('account').doUpdateSet({ paid: (is) => is('orders.paid', '+', 1) }))
        .execute(),
    payOrder,
    sql: (text) => db.executeQuery(CompiledQuery.raw(text)),
    close: () => db.destroy(),
  });
}
