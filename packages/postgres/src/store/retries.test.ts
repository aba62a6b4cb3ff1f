import type { PoolClient } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { gate, limits, REPLY } from '../../test/run.js';
import { DELIVER, type TestSchema, testSchema } from '../../test/schema.js';
import { postgresIsThere } from '../../test/service.js';
import { postgresStore } from '../index.js';

const there = await postgresIsThere();

describe.skipIf(!there)('a run whose transaction was rolled back for a passing reason', () => {
  let schema: TestSchema;
  beforeAll(async () => {
    schema = await testSchema();
    await postgresStore({ pool: schema.pool(), table: schema.table }).migrate();
  });
  afterAll(() => schema.drop());

  const stores = () => {
    const pool = schema.pool({ max: 4 });
    return { pool, store: postgresStore({ pool, table: schema.table, logger: false }) };
  };
  const lock = (tx: PoolClient, account: string) => tx.query(DELIVER, [account]);

  it('gets over a real deadlock with the application', async () => {
    const { pool, store } = stores();
    await pool.query("insert into orders (account) values ('one'), ('two')");
    const [first, second] = [gate(), gate()];
    const other = await pool.connect();
    await other.query('begin');
    await other.query("set local deadlock_timeout = '1min'");
    await lock(other, 'two');
    const work = vi.fn(async (tx: PoolClient) => {
      // PostgreSQL chooses the one whose deadlock_timeout is over first.
      await tx.query("set local deadlock_timeout = '20ms'");
      await lock(tx, 'one');
      first.open();
      if (work.mock.calls.length === 1) await second.opened;
      await lock(tx, 'two');
      return REPLY;
    });
    const run = store.run('deadlock', 'f', work, limits());
    await first.opened;
    const crossing = lock(other, 'one').then(() => other.query('commit'));
    second.open();
    await crossing;
    other.release();
    expect(await run).toEqual({ reply: REPLY, replayed: false });
    expect(work).toHaveBeenCalledTimes(2);
    expect([await schema.delivered('one'), await schema.delivered('two')]).toEqual([2, 2]);
  });

  it('runs the handler four times at most, and passes on the last failure', async () => {
    const { store } = stores();
    const unlucky = vi.fn(async () => {
      throw Object.assign(new Error('victim again'), { code: '40P01' });
    });
    await expect(store.run('unlucky', 'f', unlucky, limits())).rejects.toThrow('victim again');
    expect(unlucky).toHaveBeenCalledTimes(4);
  });

  it('does not try again once the deadline is over', async () => {
    const { store } = stores();
    const unlucky = vi.fn(async () => {
      throw Object.assign(new Error('victim'), { code: '40001' });
    });
    await expect(store.run('late', 'f', unlucky, limits({ deadline: 0 }))).rejects.toThrow('victim');
    expect(unlucky).toHaveBeenCalledTimes(1);
  });

  it('does not try again after any other failure of the handler', async () => {
    const { store } = stores();
    const broken = vi.fn(async (tx: PoolClient) => {
      await tx.query('select no_such_column');
      return REPLY;
    });
    await expect(store.run('broken', 'f', broken, limits())).rejects.toThrow('no_such_column');
    expect(broken).toHaveBeenCalledTimes(1);
  });

  it('waits inside the deadline for a server that does not take connections yet', async () => {
    const { pool } = stores();
    const connect = vi
      .fn(() => pool.connect())
      .mockRejectedValueOnce(Object.assign(new Error('the database system is starting up'), { code: '57P03' }))
      .mockRejectedValueOnce(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }));
    const store = postgresStore({ pool: { connect }, table: schema.table, logger: false });
    expect(await store.run('starting', 'f', async () => REPLY, limits())).toEqual({ reply: REPLY, replayed: false });
    expect(connect).toHaveBeenCalledTimes(3);
  });

  it('says busy to nobody, but fails, when the server is still away at the deadline', async () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    const pool = { connect: () => Promise.reject(refused) };
    const store = postgresStore({ pool, logger: false });
    await expect(store.run('away', 'f', async () => REPLY, limits({ deadline: 100 }))).rejects.toBe(refused);
  });
});
