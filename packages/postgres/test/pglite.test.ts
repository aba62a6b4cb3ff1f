import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pgliteConnection } from '../examples/pglite.js';
import { postgresStore } from '../src/index.js';
import { gate, limits, REPLY } from './run.js';

describe('the limits of PGlite, which has one connection', () => {
  let db: PGlite;
  beforeAll(async () => {
    db = await PGlite.create();
    await postgresStore(pgliteConnection(db)).migrate();
  }, 30_000);
  afterAll(() => db.close());

  it('says busy to another payment while a handler runs, and serves it afterwards', async () => {
    const store = postgresStore(pgliteConnection(db));
    const [started, finish] = [gate(), gate()];
    const slow = async () => {
      started.open();
      await finish.opened;
      return REPLY;
    };
    const first = store.run('first', 'f', slow, limits());
    await started.opened;
    expect(await store.run('second', 'f', async () => REPLY, limits({ deadline: 100 }))).toEqual({ busy: true });
    finish.open();
    await first;
    expect(await store.run('second', 'f', async () => REPLY, limits())).toEqual({ reply: REPLY, replayed: false });
  });

  it('frees the database from a handler that queries it outside its own transaction', async () => {
    const store = postgresStore(pgliteConnection(db));
    const [abort, stuck] = [new AbortController(), gate()];
    const waitsForItself = async () => {
      const outside = db.query('select 1');
      stuck.open();
      await outside;
      return REPLY;
    };
    const run = store.run('stuck', 'f', waitsForItself, limits({ signal: abort.signal }));
    await stuck.opened;
    abort.abort(new Error('out of time'));
    await expect(run).rejects.toThrow('out of time');
    expect((await db.query('select 2 as two')).rows).toEqual([{ two: 2 }]);
    expect(await store.run('stuck', 'f', async () => REPLY, limits())).toEqual({ reply: REPLY, replayed: false });
  });
});
