import { storeConformance } from '@unitpay-kit/core/testing';
import type { PoolClient } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gate, limits, REPLY } from '../../test/run.js';
import { DELIVER, type TestSchema, testSchema } from '../../test/schema.js';
import { postgresIsThere } from '../../test/service.js';
import { postgresStore } from '../index.js';

/** What a handler uses of its transaction here. */
interface Tx {
  query(sql: string, params: unknown[]): Promise<unknown>;
}

const deliver = (account: string) => async (tx: Tx) => {
  await tx.query(DELIVER, [account]);
  return REPLY;
};

const there = await postgresIsThere();

describe.skipIf(!there)('postgresStore on a pg pool', () => {
  let schema: TestSchema;
  beforeAll(async () => {
    schema = await testSchema();
    await postgresStore({ pool: schema.pool(), table: schema.table }).migrate();
  });
  afterAll(() => schema.drop());

  const stores = (max = 5) => {
    const pool = schema.pool({ max });
    const store = () => postgresStore({ pool, table: schema.table, logger: false });
    return { pool, store: store(), other: store() };
  };

  describe('keeps the rules of every store', () => {
    for (const { name, run } of storeConformance(() => stores())) it(name, run);
  });

  it('says what to call when its table was never made', async () => {
    const store = postgresStore({ pool: schema.pool({ max: 2 }), table: `${schema.name}.forgotten` });
    const run = store.run('forgotten', 'f', async () => REPLY, limits());
    await expect(run).rejects.toThrow(/forgotten" does not exist: call store\.migrate\(\)/);
  });

  it("commits the handler's writes together with the record", async () => {
    const { store } = stores();
    const pay = () => store.run('both', 'f', deliver('both'), limits());
    expect(await pay()).toEqual({ reply: REPLY, replayed: false });
    expect(await pay()).toEqual({ reply: REPLY, replayed: true });
    expect(await schema.delivered('both')).toBe(1);
  });

  it("rolls the handler's writes back when it fails", async () => {
    const { store } = stores();
    const failing = store.run(
      'undone',
      'f',
      async (tx) => {
        await tx.query(DELIVER, ['undone']);
        throw new Error('no stock');
      },
      limits(),
    );
    await expect(failing).rejects.toThrow('no stock');
    expect(await schema.delivered('undone')).toBe(0);
  });

  it("rolls the handler's writes back when the signal is aborted, though the handler never ends", async () => {
    const { store } = stores();
    const [abort, wrote] = [new AbortController(), gate()];
    const run = store.run(
      'endless',
      'f',
      async (tx) => {
        await tx.query(DELIVER, ['endless']);
        wrote.open();
        return await new Promise(() => {});
      },
      limits({ signal: abort.signal }),
    );
    await wrote.opened;
    abort.abort(new Error('out of time'));
    await expect(run).rejects.toThrow('out of time');
    expect(await store.run('endless', 'f', async () => REPLY, limits())).toEqual({ reply: REPLY, replayed: false });
    expect(await schema.delivered('endless')).toBe(0);
  });

  it('does not wait for a query that the aborted handler left running', async () => {
    const { pool, store } = stores(1);
    const [abort, wrote] = [new AbortController(), gate()];
    const run = store.run(
      'slow',
      'f',
      async (tx) => {
        const slow = tx.query('select pg_sleep(20)').catch(() => {});
        wrote.open();
        await slow;
        return REPLY;
      },
      limits({ signal: abort.signal }),
    );
    await wrote.opened;
    abort.abort(new Error('out of time'));
    await expect(run).rejects.toThrow('out of time');
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await pool.query("select pg_terminate_backend(pid) from pg_stat_activity where query = 'select pg_sleep(20)'");
  });

  it('fails the run when a query the handler did not await breaks the transaction', async () => {
    const { store } = stores();
    const run = store.run(
      'dangling',
      'f',
      async (tx) => {
        await tx.query(DELIVER, ['dangling']);
        tx.query('select no_such_function()').catch(() => {});
        return REPLY;
      },
      limits(),
    );
    await expect(run).rejects.toThrow();
    expect(await schema.delivered('dangling')).toBe(0);
  });

  it('finds the record when the answer to the commit was lost', async () => {
    const { pool, store } = stores();
    let heard = 0;
    const deaf = {
      connect: async () => {
        const client = await pool.connect();
        const query = async (sql: string, params?: unknown[]) => {
          const result = await client.query(sql, params);
          if (sql.endsWith('commit') && heard++ === 0) throw new Error('Connection terminated unexpectedly');
          return result;
        };
        return { query, release: (destroy?: boolean) => client.release(destroy) };
      },
    };
    const unlucky = postgresStore({ pool: deaf, table: schema.table });
    expect(await unlucky.run('unknown', 'f', deliver('unknown'), limits())).toEqual({ reply: REPLY, replayed: true });
    expect(await store.run('unknown', 'f', deliver('unknown'), limits())).toEqual({ reply: REPLY, replayed: true });
    expect(await schema.delivered('unknown')).toBe(1);
  });

  it("is saved by the table's key when a transaction sees an old snapshot, and finds the record when it tries again", async () => {
    const { pool, store } = stores();
    const [looked, proceed] = [gate(), gate()];
    const stale = postgresStore<PoolClient>({
      table: schema.table,
      query: (tx, sql, params) => tx.query(sql, params),
      async transaction(work) {
        const client = await pool.connect();
        try {
          await client.query('begin isolation level repeatable read');
          await client.query('select 1');
          looked.open();
          await proceed.opened;
          await work(client);
          await client.query('commit');
        } catch (error) {
          await client.query('rollback');
          throw error;
        } finally {
          client.release();
        }
      },
    });
    const late = stale.run('stale', 'f', deliver('stale'), limits());
    await looked.opened;
    await store.run('stale', 'f', deliver('stale'), limits());
    proceed.open();
    expect(await late).toEqual({ reply: REPLY, replayed: true });
    expect(await schema.delivered('stale')).toBe(1);
  });

  it('keeps records indefinitely by default', async () => {
    const { pool, store } = stores();
    await store.run('kept', 'f', async () => REPLY, limits());
    const { rows } = await pool.query(`select expires_at from ${schema.table} where key = 'kept'`);
    expect(rows).toEqual([{ expires_at: null }]);
  });

  it('lets the claim of a frozen process go after maxRun and a little', async () => {
    const { store } = stores();
    const { rows } = await new Promise<{ rows: unknown[] }>((resolve, reject) => {
      store
        .run(
          'frozen',
          'f',
          async (tx) => {
            resolve(await tx.query('show idle_in_transaction_session_timeout'));
            return REPLY;
          },
          limits({ maxRun: 60_000 }),
        )
        .catch(reject);
    });
    expect(rows).toEqual([{ idle_in_transaction_session_timeout: '65s' }]);
  });
});
