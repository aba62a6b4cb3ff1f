import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postgresLedger, postgresStore } from '../src/index.js';
import { limits, REPLY } from './run.js';
import { type TestSchema, testSchema } from './schema.js';
import { DATABASE_URL, postgresIsThere } from './service.js';

const there = await postgresIsThere();
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

describe.skipIf(!there)('a role with the grants of the README and no others', () => {
  const role = `shop_${randomUUID().replaceAll('-', '')}`;
  let schema: TestSchema;
  let pool: Pool;
  beforeAll(async () => {
    schema = await testSchema();
    const admin = schema.pool({ max: 1 });
    await postgresStore({ pool: admin, logger: false }).migrate();
    await postgresLedger({ pool: admin }).migrate();
    await admin.query(`create role ${role} login`);
    const [grants = ''] = [...readme.matchAll(/```sql\n([\s\S]*?)```/g)].map(([, sql]) => sql);
    expect(grants).toMatch(/^grant usage/);
    await admin.query(grants.replaceAll('public', schema.name).replaceAll('shop', role));
    const url = new URL(DATABASE_URL);
    url.username = role;
    pool = new Pool({ connectionString: url.href, options: `-c search_path=${schema.name}`, max: 2 });
    pool.on('error', () => {});
  });
  afterAll(async () => {
    await pool.end();
    const admin = schema.pool({ max: 1 });
    await admin.query(`drop owned by ${role}; drop role ${role}`);
    await schema.drop();
  });

  it('may not create tables, and migrates where they are there', async () => {
    await expect(pool.query('create table extra (a int)')).rejects.toThrow(/permission denied/);
    await postgresStore({ pool }).migrate();
    await postgresLedger({ pool }).migrate();
  });

  it('runs, replays, replaces what has expired, and prunes', async () => {
    const store = postgresStore({ pool });
    expect(await store.run('a', 'f', async () => REPLY, limits({ retention: 1 }))).toMatchObject({ replayed: false });
    await expect.poll(() => store.run('a', 'f', async () => REPLY, limits())).toMatchObject({ replayed: false });
    expect(await store.run('a', 'f', async () => REPLY, limits())).toMatchObject({ replayed: true });
    expect(await store.prune({ olderThan: 0 })).toBe(1);
  });

  it('keeps a ledger', async () => {
    const ledger = postgresLedger({ pool });
    const { entry } = await ledger.add({ topic: 't', key: 't:1', state: 'a', data: '', dueIn: 0 });
    await ledger.replace(entry, { state: 'b', data: '', dueIn: null });
    await ledger.remove('t', 't:1');
    expect(await ledger.prune('t', 0)).toBe(0);
  });
});
