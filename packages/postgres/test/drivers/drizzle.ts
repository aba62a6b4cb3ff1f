/**
 * @module
 * Drizzle over a `pg` pool.
 */
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import { drizzleConnection, payOrder } from '../../examples/drizzle.js';
import { surviveLostConnections } from '../../examples/pg-pool.js';
import { DATABASE_URL } from '../service.js';
import { driver, searchPath } from './driver.js';

export async function open(schema: string) {
  const pool = new Pool({ connectionString: DATABASE_URL, options: searchPath(schema) });
  surviveLostConnections(pool);
  const db = drizzle(pool);
  return driver({
    connection: drizzleConnection(db),
    deliver: (tx, account) =>
      tx.execute(sql`insert into orders (account, paid) values (${account}, 1)
        on conflict (account) do update set paid = orders.paid + 1`),
    payOrder: (tx, account, unitpayId) => payOrder(tx, account, unitpayId),
    sql: (text) => db.execute(text),
    close: () => pool.end(),
  });
}
