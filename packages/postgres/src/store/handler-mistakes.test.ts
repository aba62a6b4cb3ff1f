import type { PoolClient } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limits, REPLY } from '../../test/run.js';
import { DELIVER, type TestSchema, testSchema } from '../../test/schema.js';
import { postgresIsThere } from '../../test/service.js';
import { postgresStore } from '../index.js';

const there = await postgresIsThere();

describe.skipIf(!there)('a handler on a pg pool', () => {
  let schema: TestSchema;
  beforeAll(async () => {
    schema = await testSchema();
    await postgresStore({ pool: schema.pool(), table: 'unitpay_webhooks' }).migrate();
  });
  afterAll(() => schema.drop());
  const store = () => postgresStore({ pool: schema.pool({ max: 2 }), logger: false });

  it.each([
    ['commits', ['commit']],
    ['rolls back', ['rollback']],
    ['commits and starts over', ['commit', 'begin']],
    ['rolls back and starts over', ['rollback and chain']],
  ])('that %s is told so, and its payment is not recorded', async (what, statements) => {
    const work = async (tx: PoolClient) => {
      await tx.query(DELIVER, [what]);
      for (const statement of statements) await tx.query(statement);
      return REPLY;
    };
    await expect(store().run(what, 'f', work, limits())).rejects.toThrow(
      /ended while its handler ran.*must not commit or roll back context\.transaction/,
    );
    expect(await store().run(what, 'f', async () => REPLY, limits())).toEqual({ reply: REPLY, replayed: false });
  });

  it('may use savepoints', async () => {
    const work = async (tx: PoolClient) => {
      await tx.query('savepoint careful');
      await tx.query('select no_such_column').catch(() => tx.query('rollback to careful'));
      await tx.query(DELIVER, ['savepoint']);
      return REPLY;
    };
    expect(await store().run('savepoint', 'f', work, limits())).toEqual({ reply: REPLY, replayed: false });
    expect(await schema.delivered('savepoint')).toBe(1);
  });

  it('that swallows an error of PostgreSQL is told what to do', async () => {
    const work = async (tx: PoolClient) => {
      await tx.query(DELIVER, ['swallowed']);
      await tx.query('select no_such_column').catch(() => {});
      return REPLY;
    };
    await expect(store().run('swallowed', 'f', work, limits())).rejects.toThrow(/caught an error.*savepoint/);
    expect(await schema.delivered('swallowed')).toBe(0);
  });

  it('may change its search_path: the record goes to the table that was looked at', async () => {
    const elsewhere = await testSchema();
    const there = postgresStore({ pool: elsewhere.pool({ max: 2 }), logger: false });
    await there.migrate();
    const work = async (tx: PoolClient) => {
      await tx.query(`set local search_path to ${elsewhere.name}`);
      await tx.query(DELIVER, ['path']);
      return REPLY;
    };
    expect(await store().run('path', 'f', work, limits())).toEqual({ reply: REPLY, replayed: false });
    expect(await store().run('path', 'f', work, limits())).toEqual({ reply: REPLY, replayed: true });
    expect(await there.run('path', 'f', async () => REPLY, limits())).toEqual({ reply: REPLY, replayed: false });
    expect(await elsewhere.delivered('path')).toBe(1);
    await elsewhere.drop();
  });
});
