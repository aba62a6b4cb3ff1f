import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CLIENTS, connect, type TestClient } from '../../test/clients.js';
import { type OwnRedis, ownRedis, redisServerIsInstalled } from '../../test/own-redis.js';
import { missing } from '../../test/service.js';
import { redisStore } from '../index.js';

const REPLY = {
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: '{"result":{"message":"Принято"}}',
};
const installed = redisServerIsInstalled() || missing('SKIPPED: the restart tests need redis-server on PATH.');
const limits = () => ({ deadline: 3_000, maxRun: 10_000, signal: new AbortController().signal });

describe.skipIf(!installed).each(CLIENTS)('redisStore with %s and a Redis that restarts', (kind) => {
  let server: OwnRedis;
  let redis: TestClient;
  beforeEach(async () => {
    server = await ownRedis(['--appendonly', 'yes', '--appendfsync', 'always']);
    await server.start();
    redis = await connect(kind, server.url);
  });
  afterEach(async () => {
    await redis.close();
    await server.remove();
  });
  const store = () => redisStore(redis.client, { logger: false, commandTimeout: 200 });

  it('answers an error while it is down, then the record', async () => {
    await store().run('a', 'f', async () => REPLY, limits());
    await server.stop();
    await expect(store().run('a', 'f', async () => REPLY, limits())).rejects.toThrow();
    await server.start();
    const again = await vi.waitUntil(
      () =>
        store()
          .run('a', 'f', async () => REPLY, limits())
          .catch(() => undefined),
      {
        timeout: 20_000,
      },
    );
    expect(again).toEqual({ reply: REPLY, replayed: true });
  });

  it('never runs the work of a claim it could not get', async () => {
    await server.stop();
    const work = vi.fn(async () => REPLY);
    await expect(store().run('a', 'f', work, limits())).rejects.toThrow();
    expect(work).not.toHaveBeenCalled();
  });

  it('leaves no claim behind when a queued claim goes out after the reconnect', async () => {
    await server.stop();
    await expect(store().run('a', 'f', async () => REPLY, limits())).rejects.toThrow();
    await server.start();
    const again = await vi.waitUntil(
      () =>
        store()
          .run('a', 'f', async () => REPLY, { ...limits(), deadline: 500 })
          .catch(() => undefined),
      { timeout: 20_000 },
    );
    expect(again).toEqual({ reply: REPLY, replayed: false });
  });

  it('records a payment that was delivered while it was down', async () => {
    const run = store().run(
      'a',
      'f',
      async () => {
        await server.stop();
        setTimeout(() => void server.start(), 300);
        return REPLY;
      },
      limits(),
    );
    expect(await run).toEqual({ reply: REPLY, replayed: false });
    expect(await store().run('a', 'f', async () => REPLY, limits())).toEqual({ reply: REPLY, replayed: true });
  });
});
