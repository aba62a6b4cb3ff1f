/**
 * @module
 * postgres.js.
 */
import postgres from 'postgres';
import { payOrder, postgresJsConnection } from '../../examples/postgres-js.js';
import { DELIVER } from '../schema.js';
import { DATABASE_URL } from '../service.js';
import { driver } from './driver.js';

export async function open(schema: string) {
  const db = postgres(DATABASE_URL, { connection: { search_path: schema }, max: 5, onnotice: () => {} });
  return driver({
    connection: postgresJsConnection(db),
    deliver: (tx, account) => tx.unsafe(DELIVER, [account]),
    payOrder,
    sql: (text) => db.unsafe(text),
    close: () => db.end({ timeout: 1 }),
  });
}
