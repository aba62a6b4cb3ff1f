/**
 * @module
 * Slonik.
 */
import { createPool, sql } from 'slonik';
import { payOrder, slonikConnection } from '../../examples/slonik.js';
import { DELIVER } from '../schema.js';
import { DATABASE_URL } from '../service.js';
import { driver, searchPath } from './driver.js';

export async function open(schema: string) {
  const pool = await createPool(`${DATABASE_URL}?options=${encodeURIComponent(searchPath(schema))}`);
  const raw = (text: string, values: string[] = []) => ({ ...sql.unsafe``, sql: text, values });
  return driver({
    connection: slonikConnection(pool),
    deliver: (tx, account) => tx.query(raw(DELIVER, [account])),
    payOrder,
    sql: (text) => pool.query(raw(text)),
    close: () => pool.end(),
  });
}
