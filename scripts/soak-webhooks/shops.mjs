// The shops: where a delivery leaves its effect, and which store remembers it. Workers write effects, the judge counts them.
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { postgresStore } from '@unitpay-kit/postgres';
import { redisStore } from '@unitpay-kit/redis';
import pg from 'pg';
import { createClient, createCluster } from 'redis';
import {
  bouncedPostgres,
  missingForPgBouncer,
  missingForPostgres,
  missingForRedis,
  postgresServer,
  redisCluster,
  redisServer,
} from './servers.mjs';

/** A killed process's claim is free again after this long. */
export const LEASE = 1_500;

const redis = {
  label: 'Redis',
  missing: missingForRedis,
  // What Redis can't promise: an effect outside it and its record are two things.
  exactAfterKill: false,
  server: () => redisServer(),
  prepare: async () => {},
  async worker({ url, folder }) {
    return redisWorker(createClient({ url }), folder);
  },
  async effects({ folder }) {
    const files = readdirSync(folder).filter((name) => name.startsWith('effects-'));
    return files.flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean));
  },
};

const postgres = {
  label: 'PostgreSQL',
  missing: missingForPostgres,
  exactAfterKill: true,
  server: postgresServer,
  async prepare({ url }) {
    const pool = new pg.Pool({ connectionString: url });
    await postgresStore({ pool }).migrate();
    await pool.query('create table effects (account text not null)');
    await pool.query('create table counts (id integer primary key, n integer not null default 0)');
    await pool.query('insert into counts (id) values (1), (2)');
    await pool.end();
  },
  async worker({ url, connections = 5 }) {
    const pool = new pg.Pool({ connectionString: url, max: connections });
    pool.on('error', () => {});
    return {
      store: postgresStore({ pool }),
      deliver: (account, transaction) => transaction.query('insert into effects (account) values ($1)', [account]),
      /** Counts in two rows, in an order that depends on the account. */
      async countTwice(account, transaction) {
        // Found out about at once, not after a second.
        await transaction.query("set local deadlock_timeout = '10ms'");
        const ids = account.length % 2 === account.charCodeAt(account.length - 1) % 2 ? [1, 2] : [2, 1];
        for (const id of ids) {
          await transaction.query('update counts set n = n + 1 where id = $1', [id]);
          await sleep(5);
        }
      },
    };
  },
  effects: ({ url }) => column(url, 'select account from effects', 'account'),
  /** What was counted in the two rows. */
  counts: ({ url }) => column(url, 'select n from counts', 'n'),
  /** How many deadlocks PostgreSQL has ended, ever. */
  async deadlocks({ url }) {
    const sql = 'select deadlocks::integer as n from pg_stat_database where datname = current_database()';
    return (await column(url, sql, 'n'))[0];
  },
};

async function redisWorker(client, folder) {
  await client.on('error', () => {}).connect();
  return {
    store: redisStore(client, { lease: LEASE, logger: false }),
    // A file survives the process that wrote to it.
    deliver: async (account) => appendFileSync(join(folder, `effects-${process.pid}`), `${account}\n`),
  };
}

async function column(connectionString, sql, name) {
  const pool = new pg.Pool({ connectionString, max: 1 });
  try {
    return (await pool.query(sql)).rows.map((row) => row[name]);
  } finally {
    await pool.end();
  }
}

export const shops = {
  redis,
  postgres,
  cluster: {
    ...redis,
    label: 'Redis cluster of three',
    server: redisCluster,
    worker: async ({ url, folder }) => redisWorker(createCluster({ rootNodes: [{ url }] }), folder),
  },
  pgbouncer: {
    ...postgres,
    label: 'PgBouncer, transaction mode',
    missing: missingForPgBouncer,
    server: bouncedPostgres,
  },
};
