// The two shops: where a delivery leaves its effect, and which store remembers it. Workers write effects, the judge counts them.
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { postgresStore } from '@unitpay-kit/postgres';
import { redisStore } from '@unitpay-kit/redis';
import pg from 'pg';
import { createClient } from 'redis';
import { postgresServer } from './postgres-server.mjs';
import { redisServer } from './redis-server.mjs';

// A killed process's claim is free again after this long.
const LEASE = 1_500;

export const shops = {
  redis: {
    label: 'Redis',
    // What Redis can't promise: an effect outside it and its record are two things.
    exactAfterKill: false,
    server: redisServer,
    prepare: async () => {},
    async worker({ url, folder }) {
      const client = createClient({ url });
      await client.on('error', () => {}).connect();
      return {
        store: redisStore(client, { lease: LEASE }),
        // A file survives the process that wrote to it.
        deliver: async (account) => appendFileSync(join(folder, `effects-${process.pid}`), `${account}\n`),
      };
    },
    async effects({ folder }) {
      const files = readdirSync(folder).filter((name) => name.startsWith('effects-'));
      return files.flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean));
    },
  },
  postgres: {
    label: 'PostgreSQL',
    exactAfterKill: true,
    server: postgresServer,
    async prepare({ url }) {
      const pool = new pg.Pool({ connectionString: url });
      await postgresStore({ pool }).migrate();
      await pool.query('create table effects (account text not null)');
      await pool.end();
    },
    async worker({ url }) {
      const pool = new pg.Pool({ connectionString: url, max: 5 });
      pool.on('error', () => {});
      return {
        store: postgresStore({ pool }),
        deliver: (account, transaction) => transaction.query('insert into effects (account) values ($1)', [account]),
      };
    },
    async effects({ url }) {
      const pool = new pg.Pool({ connectionString: url, max: 1 });
      try {
        return (await pool.query('select account from effects')).rows.map((row) => row.account);
      } finally {
        await pool.end();
      }
    },
  },
};
