// A webhook on the PostgreSQL store, beside the least that could record it.
import { postgresStore } from '@unitpay-kit/postgres';
import pg from 'pg';
import { IN_FLIGHT, REPLY, storeBeside } from '../support/store-beside.mjs';

export default {
  id: 'postgres',
  title: {
    en: 'PostgreSQL store: the first webhook of a payment, 10 in flight',
    ru: 'Хранилище PostgreSQL: первый вебхук платежа, 10 одновременно',
  },
  comparisons: [
    {
      id: 'bare',
      beside: { en: 'bare BEGIN, INSERT, COMMIT', ru: 'голые BEGIN, INSERT, COMMIT' },
      aim: 0.4,
      before: '0.28',
      by: 'clock',
    },
  ],
  async measure({ rounds }) {
    const connectionString = process.env.DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/test';
    const schema = `bench_${process.pid}`;
    const admin = new pg.Client({ connectionString });
    await admin.connect();
    await admin.query(`create schema ${schema}`);
    const pool = new pg.Pool({ connectionString, max: IN_FLIGHT + 2, options: `-c search_path=${schema}` });
    try {
      const store = postgresStore({ pool });
      await store.migrate();
      await pool.query(
        'create table bare (key text primary key, reply jsonb not null, at timestamptz not null default now())',
      );
      const write = async (key) => {
        const client = await pool.connect();
        try {
          await client.query('begin');
          await client.query('insert into bare (key, reply) values ($1, $2)', [key, REPLY]);
          await client.query('commit');
        } finally {
          client.release();
        }
      };
      return await storeBeside({ store, deadline: 60_000 }, write, { rounds, milliseconds: 300 });
    } finally {
      await pool.end();
      await admin.query(`drop schema ${schema} cascade`);
      await admin.end();
    }
  },
};
