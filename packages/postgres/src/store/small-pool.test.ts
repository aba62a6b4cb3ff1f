import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { gate, limits, REPLY } from '../../test/run.js';
import { DELIVER, type TestSchema, testSchema } from '../../test/schema.js';
import { postgresIsThere } from '../../test/service.js';
import { postgresStore } from '../index.js';

/** What a handler uses of its transaction here. */
interface Tx {
  query(sql: string, params: unknown[]): Promise<unknown>;
}

const there = await postgresIsThere();

describe.skipIf(!there)('postgresStore on a pool of 2', () => {
  let schema: TestSchema;
  beforeAll(async () => {
    schema = await testSchema();
    await postgresStore({ pool: schema.pool(), table: schema.table }).migrate();
  });
  afterAll(() => schema.drop());

  const stores = () => {
    const pool = schema.pool({ max: 2 });
    const store = () => postgresStore({ pool, table: schema.table, logger: false });
    return { pool, store: store(), other: store() };
  };

  it('serves 50 duplicates whose handler uses the pool too', async () => {
    const { pool, store, other } = stores();
    const handler = vi.fn(async (tx: Tx) => {
      await pool.query('select 1');
      await tx.query(DELIVER, ['fifty']);
      return REPLY;
    });
    const runs = await Promise.all(
      Array.from({ length: 50 }, (_, i) => (i % 2 ? store : other).run('fifty', 'f', handler, limits())),
    );
    expect(runs.every((run) => 'reply' in run)).toBe(true);
    expect(handler).toHaveBeenCalledTimes(1);
    expect(await schema.delivered('fifty')).toBe(1);
  });

  it('serves 50 different payments whose handlers use the pool too', async () => {
    const { pool, store } = stores();
    const handler = async () => {
      await pool.query('select 1');
      return REPLY;
    };
    const runs = await Promise.all(
      Array.from({ length: 50 }, (_, i) => store.run(`different ${i}`, 'f', handler, limits())),
    );
    expect(runs).toEqual(runs.map(() => ({ reply: REPLY, replayed: false })));
  });

  it('leaves the pool to others while duplicates wait', async () => {
    const { pool, store, other } = stores();
    const [started, finish] = [gate(), gate()];
    const slow = async () => {
      started.open();
      await finish.opened;
      return REPLY;
    };
    const leader = store.run('waiting', 'f', slow, limits());
    await started.opened;
    const waiters = Array.from({ length: 50 }, (_, i) =>
      (i % 2 ? store : other).run('waiting', 'f', async () => REPLY, limits()),
    );
    for (let i = 0; i < 20; i += 1) await pool.query('select 1');
    finish.open();
    await leader;
    expect(await Promise.all(waiters)).toEqual(waiters.map(() => ({ reply: REPLY, replayed: true })));
  });

  it('says busy, and hangs on to nothing, when the shop has taken every connection', async () => {
    const { pool, store } = stores();
    const taken = await Promise.all([pool.connect(), pool.connect()]);
    const work = vi.fn(async () => REPLY);
    expect(await store.run('exhausted', 'f', work, limits({ deadline: 1_000 }))).toEqual({ busy: true });
    for (const client of taken) client.release();
    expect(await store.run('exhausted', 'f', work, limits())).toEqual({ reply: REPLY, replayed: false });
    await vi.waitFor(() => expect([pool.idleCount, pool.waitingCount]).toEqual([pool.totalCount, 0]));
    expect(work).toHaveBeenCalledTimes(1);
  });
});
