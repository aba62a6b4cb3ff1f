import { Pool } from 'pg';
import { describe, expect, it, vi } from 'vitest';
import { limits, REPLY } from '../../test/run.js';
import { postgresStore } from '../index.js';

describe('the log of postgresStore', () => {
  it('names a pool of one connection at once', () => {
    const warn = vi.fn();
    postgresStore({ pool: new Pool({ max: 1 }), logger: { warn } });
    expect(warn.mock.calls).toEqual([
      [expect.stringMatching(/^UnitPay postgresStore: the pool has one connection/), { max: 1, concurrency: 1 }],
    ]);
  });

  it('says nothing of a pool of two', () => {
    const warn = vi.fn();
    postgresStore({ pool: new Pool({ max: 2 }), logger: { warn } });
    expect(warn).not.toHaveBeenCalled();
  });

  it('names a pool that had no connection in time, once', async () => {
    const warn = vi.fn();
    const empty = { connect: () => new Promise<never>(() => {}), options: { max: 3 } };
    const store = postgresStore({ pool: empty, logger: { warn } });
    const runs = ['a', 'b', 'c'].map((key) => store.run(key, 'f', async () => REPLY, limits({ deadline: 0 })));
    expect(await Promise.all(runs)).toEqual(runs.map(() => ({ busy: true })));
    expect(warn.mock.calls).toEqual([
      [expect.stringMatching(/got no connection before its deadline.*The pool \(max: 3\)/), { max: 3, concurrency: 2 }],
    ]);
  });
});
