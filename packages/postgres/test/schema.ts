/**
 * @module
 * A schema of the test's own in the shared database, and pools that are closed with it.
 */
import { randomUUID } from 'node:crypto';
import { Pool, type PoolConfig } from 'pg';
import { DATABASE_URL } from './service.js';

/** Columns of `orders`: `paid` counts deliveries, `paid_by` says which payment paid. */
export const ORDERS = '(account text primary key, paid integer not null default 0, paid_by text)';

/** A schema with a table `orders`. */
export interface TestSchema {
  readonly name: string;
  /** The store's table in it. */
  readonly table: string;
  /** A pool that belongs to the test, with the schema on its search path. */
  pool(config?: PoolConfig): Pool;
  /** How many times the order was delivered. */
  delivered(account: string): Promise<number>;
  drop(): Promise<void>;
}

/** Creates one. */
export async function testSchema(): Promise<TestSchema> {
  const name = `unitpay_${randomUUID().replaceAll('-', '')}`;
  const admin = new Pool({ connectionString: DATABASE_URL, max: 1 });
  await admin.query(`create schema ${name}`);
  await admin.query(`create table ${name}.orders ${ORDERS}`);
  const pools: Pool[] = [];
  return {
    name,
    table: `${name}.unitpay_webhooks`,
    pool(config = {}) {
      const pool = new Pool({ connectionString: DATABASE_URL, options: `-c search_path=${name}`, ...config });
      pool.on('error', () => {});
      pools.push(pool);
      return pool;
    },
    async delivered(account) {
      const { rows } = await admin.query(`select paid from ${name}.orders where account = $1`, [account]);
      return rows[0]?.paid ?? 0;
    },
    async drop() {
      await Promise.all(pools.map((pool) => pool.end()));
      await admin.query(`drop schema ${name} cascade`);
      await admin.end();
    },
  };
}

/** SQL that delivers an order, `$1` being its account. */
export const DELIVER =
  'insert into orders (account, paid) values ($1, 1) on conflict (account) do update set paid = orders.paid + 1';
