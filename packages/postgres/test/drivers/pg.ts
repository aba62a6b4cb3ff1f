/**
 * @module
 * `pg` itself.
 */
import { Pool, type PoolClient } from 'pg';
import { postgresLedger, postgresStore } from '../../src/index.js';
import { DELIVER } from '../schema.js';
import { DATABASE_URL } from '../service.js';
import { type Driver, searchPath } from './driver.js';

export async function open(schema: string): Promise<Driver<PoolClient>> {
  const pool = new Pool({ connectionString: DATABASE_URL, options: searchPath(schema) });
  pool.on('error', () => {});
  return {
    store: (table) => postgresStore({ pool, table }),
    ledger: (table) => postgresLedger({ pool, table }),
    async inTransaction(work) {
      const client = await pool.connect();
      try {
        await client.query('begin');
        const result = await work(client);
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback');
        throw error;
      } finally {
        client.release();
      }
    },
    deliver: (tx, account) => tx.query(DELIVER, [account]),
    async payOrder(tx, account, unitpayId) {
      const { rowCount } = await tx.query(
        'update orders set paid_by = $2 where account = $1 and (paid_by is null or paid_by = $2)',
        [account, unitpayId],
      );
      return rowCount === 1;
    },
    run: (tx, text) => tx.query(text),
    sql: (text) => pool.query(text),
    close: () => pool.end(),
  };
}
