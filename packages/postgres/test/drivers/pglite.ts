/**
 * @module
 * PGlite: a database of its own, in memory.
 */
import { PGlite } from '@electric-sql/pglite';
import { payOrder, pgliteConnection } from '../../examples/pglite.js';
import { DELIVER, ORDERS } from '../schema.js';
import { driver } from './driver.js';

export async function open(schema: string) {
  const db = await PGlite.create();
  await db.exec(`create schema ${schema}; set search_path to ${schema};`);
  await db.exec(`create table orders ${ORDERS}`);
  return driver({
    connection: pgliteConnection(db),
    deliver: (tx, account) => tx.query(DELIVER, [account]),
    payOrder,
    sql: (text) => db.query(text),
    close: () => db.close(),
  });
}
