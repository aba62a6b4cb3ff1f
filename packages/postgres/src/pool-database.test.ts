import { describe, expect, it, vi } from 'vitest';
import { limits, REPLY } from '../test/run.js';
import { postgresStore } from './index.js';

/** A pool of one connection that answers as told, or never. */
function poolOf(answer: (sql: string) => Promise<{ rows: unknown[]; command?: string }>) {
  const release = vi.fn();
  return { release, pool: { connect: async () => ({ query: answer, release }) } };
}

const never = () => new Promise<never>(() => {});
const free = { rows: [{ locked: true, xid: '1.5', path: 'public as shop', body: null }] };

describe('a transaction on a pool', () => {
  it('is called off when its connection does not even begin, and the connection is closed', async () => {
    const { pool, release } = poolOf(never);
    const run = postgresStore({ pool, table: 'public.seen', logger: false }).run(
      'a',
      'f',
      async () => REPLY,
      limits({ deadline: 0 }),
    );
    expect(await run).toEqual({ busy: true });
    expect(release.mock.calls).toEqual([[true]]);
  });

  it('closes a connection that does not answer the rollback of a failed handler', async () => {
    const { pool, release } = poolOf(async (sql) =>
      sql === 'rollback' ? await never() : sql.startsWith('select pg') ? free : { rows: [] },
    );
    const abort = new AbortController();
    const failing = async () => {
      setTimeout(() => abort.abort(new Error('out of time')), 10);
      throw new Error('no stock');
    };
    const run = postgresStore({ pool, table: 'public.seen', logger: false }).run(
      'a',
      'f',
      failing,
      limits({ signal: abort.signal }),
    );
    await expect(run).rejects.toThrow('no stock');
    await vi.waitFor(() => expect(release.mock.calls).toEqual([[true]]));
  });

  it('fails the run when the commit turns out to be a rollback', async () => {
    const { pool } = poolOf(async (sql) => {
      if (sql === 'commit') return { rows: [], command: 'ROLLBACK' };
      if (sql.startsWith('select pg')) return free;
      return { rows: sql.startsWith('insert') ? [{ recorded: 1 }] : [] };
    });
    const run = postgresStore({ pool, table: 'public.seen', logger: false }).run('a', 'f', async () => REPLY, limits());
    await expect(run).rejects.toThrow(/Await every query that the handler makes/);
  });

  it('gives a connection back unused when it comes too late', async () => {
    const release = vi.fn();
    let arrive = (): void => {};
    const pool = {
      connect: () =>
        new Promise<{ query: typeof never; release: typeof release }>((resolve) => {
          arrive = () => resolve({ query: never, release });
        }),
    };
    const run = postgresStore({ pool, table: 'public.seen', logger: false }).run(
      'a',
      'f',
      async () => REPLY,
      limits({ deadline: 0 }),
    );
    expect(await run).toEqual({ busy: true });
    arrive();
    await vi.waitFor(() => expect(release.mock.calls).toEqual([[]]));
  });
});
