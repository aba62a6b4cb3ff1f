// A webhook on the PostgreSQL store, beside the least that could record it.
import { postgresStore } from '@unitpay-kit/postgres';
import pg from 'pg';
import { inFlight } from '../measure/in-flight.mjs';
import { interleave, speedBeside } from '../measure/interleave.mjs';
import { CALLER, makeWebhook } from '../support/webhook.mjs';
import { fresh } from '../support/webhooks.mjs';

const IN_FLIGHT = 10;

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
      const webhook = makeWebhook({ store, deadline: 60_000 });
      let next = 0;
      const results = await interleave(
        {
          ours: {
            prepare: (count) => fresh(count),
            run: (_, queries) =>
              inFlight(IN_FLIGHT, queries, async (query) => {
                const { result, reason } = await webhook.process({ method: 'GET', query, ip: CALLER });
                if (result !== 'accepted') throw new Error(`${result}: ${reason}`);
              }),
          },
          bare: {
            prepare: (count) =>
              Array.from({ length: count }, () => {
                next += 1;
                return `key-${next}`;
              }),
            run: (_, keys) =>
              inFlight(IN_FLIGHT, keys, async (key) => {
                const client = await pool.connect();
                try {
                  await client.query('begin');
                  await client.query('insert into bare (key, reply) values ($1, $2)', [
                    key,
                    '{"result":{"message":"ok"}}',
                  ]);
                  await client.query('commit');
                } finally {
                  client.release();
                }
              }),
          },
        },
        { rounds, milliseconds: 300 },
      );
      return { bare: speedBeside(results, 'ours', 'bare'), costs: results };
    } finally {
      await pool.end();
      await admin.query(`drop schema ${schema} cascade`);
      await admin.end();
    }
  },
};
