/**
 * @module
 * Drizzle over postgres.js.
 */
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { payOrder } from '../../examples/drizzle.js';
import { drizzlePostgresJsConnection } from '../../examples/drizzle-postgres-js.js';
import { DATABASE_URL } from '../service.js';
import { driver } from './driver.js';

export async function open(schema: string) {
  const client = postgres(DATABASE_URL, { connection: { search_path: schema }, max: 5, onnotice: () => {} });
  const db = drizzle(client);
  return driver({
    connection: drizzlePostgresJsConnection(db),
    deliver: (tx, account) =>
      tx.execute(sql`insert into orders (account, paid) values (${account}, 1)
        on conflict (account) do update set paid = orders.paid + 1`),
    payOrder: (tx, account, unitpayId) => payOrder(tx, account, unitpayId),
    sql: (text) => db.execute(text),
    close: () => client.end({ timeout: 1 }),
  });
}
