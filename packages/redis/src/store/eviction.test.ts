import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { connect, type TestClient } from '../../test/clients.js';
import { type OwnRedis, ownRedis, redisServerIsInstalled } from '../../test/own-redis.js';
import { missing } from '../../test/service.js';
import { redisStore } from '../index.js';

const REPLY = { status: 200, headers: {}, body: '{}' };
const installed = redisServerIsInstalled() || missing('SKIPPED: the eviction tests need redis-server on PATH.');
const limits = { deadline: 1_000, maxRun: 5_000, signal: new AbortController().signal };

describe.skipIf(!installed)('the warning about maxmemory-policy', () => {
  let server: OwnRedis;
  let redis: TestClient;
  beforeAll(async () => {
    server = await ownRedis();
    await server.start();
    redis = await connect('ioredis 6', server.url);
  });
  afterAll(async () => {
    await redis.close();
    await server.remove();
  });

  it('names the policy, once, when Redis may evict records', async () => {
    await redis.command('CONFIG', 'SET', 'maxmemory-policy', 'allkeys-lru');
    const warn = vi.fn();
    const store = redisStore(redis.client, { logger: { warn } });
    await store.run('a', 'f', async () => REPLY, limits);
    await store.run('b', 'f', async () => REPLY, limits);
    await vi.waitFor(() => expect(warn).toHaveBeenCalled());
    expect(warn.mock.calls).toEqual([[expect.stringContaining('"allkeys-lru"'), { policy: 'allkeys-lru' }]]);
  });

  it('is not given with noeviction', async () => {
    await redis.command('CONFIG', 'SET', 'maxmemory-policy', 'noeviction');
    const warn = vi.fn();
    await redisStore(redis.client, { logger: { warn } }).run('c', 'f', async () => REPLY, limits);
    // Commands of one connection are answered in order: once this is answered, so is the question for the policy.
    await redis.command('PING');
    expect(warn).not.toHaveBeenCalled();
  });

  it('says so, and fails nothing, when the server does not let us ask', async () => {
    await redis.command('ACL', 'SETUSER', 'shop', 'on', 'nopass', '~*', '+@all', '-info', '-config');
    const managed = await connect('redis 6', server.url.replace('redis://', 'redis://shop:x@'));
    const warn = vi.fn();
    const run = await redisStore(managed.client, { logger: { warn } }).run('d', 'f', async () => REPLY, limits);
    await vi.waitFor(() =>
      expect(warn).toHaveBeenCalledWith(
        expect.stringMatching(/could not be read from INFO \(.*can't run this command/),
      ),
    );
    await managed.close();
    expect(run).toEqual({ reply: REPLY, replayed: false });
  });
});
