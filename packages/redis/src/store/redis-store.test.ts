import { randomUUID } from 'node:crypto';
import { storeConformance } from '@unitpay-kit/core/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { CLIENTS, connect, type TestClient } from '../../test/clients.js';
import { REDIS_URL, redisIsThere } from '../../test/service.js';
import { LostClaimError, type RedisStoreOptions, redisStore } from '../index.js';

const REPLY = {
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: '{"result":{"message":"Принято"}}',
};
const there = await redisIsThere();

const limits = (over: { deadline?: number; signal?: AbortSignal; retention?: number; maxRun?: number } = {}) => ({
  deadline: 5_000,
  maxRun: 10_000,
  signal: new AbortController().signal,
  ...over,
});

/** A promise settled from outside, to hold a handler where the test wants it. */
function gate<T = void>() {
  let open: (value: T) => void = () => {};
  const promise = new Promise<T>((resolve) => {
    open = resolve;
  });
  return { promise, open };
}

describe.skipIf(!there).each(CLIENTS)('redisStore with %s', (kind) => {
  const keyPrefix = `unitpay-test:${randomUUID()}:`;
  let redis: TestClient;
  beforeAll(async () => {
    redis = await connect(kind, REDIS_URL);
  });
  afterEach(async () => {
    const keys = (await redis.command('KEYS', `${keyPrefix}*`)) as string[];
    if (keys.length > 0) await redis.command('DEL', ...keys);
  });
  afterAll(() => redis.close());

  const store = (options: RedisStoreOptions = {}) => redisStore(redis.client, { keyPrefix, logger: false, ...options });
  const value = (key: string) => redis.command('GET', keyPrefix + key);
  const untilClaimed = (key: string) => vi.waitFor(async () => expect(await value(key)).not.toBeNull());

  describe('keeps the rules of every store', () => {
    const lease = 400;
    const open = () => ({ store: store({ lease }), other: store({ lease }), lease });
    for (const { name, run } of storeConformance(open)) it(name, run);
  });

  it('runs the work once and replays its reply byte for byte', async () => {
    const work = vi.fn(async () => REPLY);
    expect(await store().run('a', 'f', work, limits())).toEqual({ reply: REPLY, replayed: false });
    expect(await store().run('a', 'f', work, limits())).toEqual({ reply: REPLY, replayed: true });
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('refuses a repeat with another fingerprint', async () => {
    await store().run('a', 'f', async () => REPLY, limits());
    expect(await store().run('a', 'g', async () => REPLY, limits())).toEqual({ mismatch: true });
  });

  it('runs the work once for 50 duplicates at a time', async () => {
    const work = vi.fn(async () => REPLY);
    const runs = await Promise.all(Array.from({ length: 50 }, () => store().run('a', 'f', work, limits())));
    expect(work).toHaveBeenCalledTimes(1);
    expect(runs.filter((run) => 'reply' in run && !run.replayed)).toHaveLength(1);
    expect(runs.filter((run) => 'reply' in run && run.replayed)).toHaveLength(49);
  });

  it('passes a failure on, records nothing and frees the claim at once', async () => {
    await expect(store().run('a', 'f', () => Promise.reject(new Error('no stock')), limits())).rejects.toThrow(
      'no stock',
    );
    expect(await value('a')).toBeNull();
  });

  it('lets a waiting duplicate run the work when its predecessor fails', async () => {
    const hold = gate();
    const first = store().run('a', 'f', () => hold.promise.then(() => Promise.reject(new Error('no stock'))), limits());
    first.catch(() => {});
    await untilClaimed('a');
    const second = store().run('a', 'f', async () => REPLY, limits());
    hold.open();
    await expect(first).rejects.toThrow('no stock');
    expect(await second).toEqual({ reply: REPLY, replayed: false });
  });

  it('says busy when the other run is not done by the deadline', async () => {
    const hold = gate();
    const first = store().run('a', 'f', () => hold.promise.then(() => REPLY), limits());
    await untilClaimed('a');
    expect(await store().run('a', 'f', async () => REPLY, limits({ deadline: 30 }))).toEqual({ busy: true });
    hold.open();
    await first;
  });

  it('keeps the claim of a run that takes longer than its lease', async () => {
    const hold = gate();
    const first = store({ lease: 400 }).run('a', 'f', () => hold.promise.then(() => REPLY), limits());
    await untilClaimed('a');
    expect(await store().run('a', 'f', async () => REPLY, limits({ deadline: 900 }))).toEqual({ busy: true });
    hold.open();
    expect(await first).toEqual({ reply: REPLY, replayed: false });
  });

  it('takes over the claim of a process that died, once its lease has run out', async () => {
    await redis.command('SET', `${keyPrefix}a`, '{"lease":"of a dead process"}', 'PX', '80');
    expect(await store().run('a', 'f', async () => REPLY, limits())).toEqual({ reply: REPLY, replayed: false });
  });

  it('never overwrites the claim of another process with its record', async () => {
    const run = store().run(
      'a',
      'f',
      async () => {
        await redis.command('SET', `${keyPrefix}a`, '{"lease":"of another process"}');
        return REPLY;
      },
      limits(),
    );
    await expect(run).rejects.toThrow(LostClaimError);
    expect(await value('a')).toBe('{"lease":"of another process"}');
  });

  it("answers with the other process's record when that one finished first", async () => {
    const other = { ...REPLY, body: '{"result":{"message":"the other"}}' };
    const mine = await store().run(
      'a',
      'f',
      async () => {
        await redis.command('DEL', `${keyPrefix}a`);
        await store().run('a', 'f', async () => other, limits());
        return REPLY;
      },
      limits(),
    );
    expect(mine).toEqual({ reply: other, replayed: true });
  });

  it('records a delivered payment although Redis has forgotten the claim', async () => {
    const forgotten = async () => {
      await redis.command('DEL', `${keyPrefix}a`);
      return REPLY;
    };
    expect(await store().run('a', 'f', forgotten, limits())).toEqual({ reply: REPLY, replayed: false });
    expect(await store().run('a', 'f', async () => REPLY, limits())).toEqual({ reply: REPLY, replayed: true });
  });

  it('records nothing once the signal is aborted, and leaves no claim when the work ends', async () => {
    const [hold, abort] = [gate(), new AbortController()];
    const run = store().run('a', 'f', () => hold.promise.then(() => REPLY), limits({ signal: abort.signal }));
    await untilClaimed('a');
    abort.abort(new Error('out of time'));
    await expect(run).rejects.toThrow('out of time');
    hold.open();
    await vi.waitFor(async () => expect(await value('a')).toBeNull());
  });

  it('lets the lease of aborted work that never ends run out', async () => {
    const abort = new AbortController();
    const run = store({ lease: 60 }).run('a', 'f', () => new Promise(() => {}), limits({ signal: abort.signal }));
    await untilClaimed('a');
    abort.abort(new Error('out of time'));
    await expect(run).rejects.toThrow('out of time');
    expect(await store().run('a', 'f', async () => REPLY, limits())).toEqual({ reply: REPLY, replayed: false });
  });

  it('stops waiting when the signal is aborted', async () => {
    await redis.command('SET', `${keyPrefix}a`, '{"lease":"of another process"}', 'PX', '5000');
    const abort = new AbortController();
    const run = store().run('a', 'f', async () => REPLY, limits({ signal: abort.signal }));
    abort.abort(new Error('out of time'));
    await expect(run).rejects.toThrow('out of time');
  });

  it('remembers for 180 days by default', async () => {
    await store().run('a', 'f', async () => REPLY, limits());
    const days = Number(await redis.command('PTTL', `${keyPrefix}a`)) / 86_400_000;
    expect(days).toBeCloseTo(180, 2);
  });

  it.each([300_000, 299_999.5])('remembers for as long as the run asks: %d ms', async (retention) => {
    await store().run('a', 'f', async () => REPLY, limits({ retention }));
    const left = Number(await redis.command('PTTL', `${keyPrefix}a`));
    expect(left).toBeGreaterThan(200_000);
    expect(left).toBeLessThanOrEqual(300_000);
  });

  it('remembers indefinitely on request', async () => {
    await store({ retention: Number.POSITIVE_INFINITY }).run('a', 'f', async () => REPLY, limits());
    expect(await redis.command('PTTL', `${keyPrefix}a`)).toBe(-1);
  });

  it('works with an empty script cache', async () => {
    await redis.command('SCRIPT', 'FLUSH');
    expect(await store().run('a', 'f', async () => REPLY, limits())).toEqual({ reply: REPLY, replayed: false });
  });

  it('refuses a key that something else has written', async () => {
    await redis.command('SET', `${keyPrefix}a`, 'a cached page');
    await expect(store().run('a', 'f', async () => REPLY, limits())).rejects.toThrow(
      /keyPrefix that nothing else uses/,
    );
  });
});
