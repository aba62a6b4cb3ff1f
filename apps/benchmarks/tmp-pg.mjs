import { postgresStore } from '@unitpay-kit/postgres';
import pg from 'pg';
const connectionString = process.env.DATABASE_URL;
const schema = `bench_${process.pid}`;
const admin = new pg.Client({ connectionString }); await admin.connect();
await admin.query(`create schema ${schema}`);
const pool = new pg.Pool({ connectionString, max: 12, options: `-c search_path=${schema}` });
const store = postgresStore({ pool, logger: false }); await store.migrate();
await pool.query('create table bare (key text primary key, reply jsonb not null, at timestamptz not null default now())');
const N = Number(process.argv[2] ?? 600);
async function inflight(n, f) { let i = 0; await Promise.all(Array.from({ length: 10 }, async () => { while (i < n) { const k = i++; await f(k); } })); }
const REPLY = { status: 200, headers: { 'content-type': 'application/json' }, body: '{"result":{"message":"ok"}}' };
let c = 0;
const ours = () => inflight(N, () => store.run(`k${c++}`, 'f', async () => REPLY, { deadline: 60000, maxRun: 60000, signal: new AbortController().signal }));
const bare = () => inflight(N, async () => { const k = `b${c++}`; const client = await pool.connect(); try { await client.query('begin'); await client.query('insert into bare (key, reply) values ($1, $2)', [k, '{"a":1}']); await client.query('commit'); } finally { client.release(); } });
const { rows: [{ pid }] } = await admin.query('select 1 as pid');
for (const [name, f] of [['bare', bare], ['ours', ours], ['bare', bare], ['ours', ours], ['bare', bare], ['ours', ours]]) {
  const t = performance.now(), cpu = process.cpuUsage(); await f(); const d = process.cpuUsage(cpu);
  console.log(name, (N / (performance.now() - t) * 1000).toFixed(0) + '/s', 'node cpu us/op', ((d.user + d.system) / N).toFixed(0));
}
await pool.end(); await admin.query(`drop schema ${schema} cascade`); await admin.end();
