import { randomUUID } from 'node:crypto';
import { UnitPayValidationError } from '@unitpay-kit/core';
import { ledgerConformance } from '@unitpay-kit/core/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CLIENTS, connect, type TestClient } from '../../test/clients.js';
import { type OwnRedis, ownRedis, redisServerIsInstalled } from '../../test/own-redis.js';
import { missing, REDIS_URL, redisIsThere } from '../../test/service.js';
import { redisLedger } from '../index.js';

const there = await redisIsThere();
const installed = redisServerIsInstalled() || missing('SKIPPED: the durability tests need redis-server on PATH.');

describe.skipIf(!there).each(CLIENTS)('redisLedger with %s', (kind) => {
  const keyPrefix = `unitpay-test-${randomUUID()}`;
  let redis: TestClient;
  beforeAll(async () => {
    redis = await connect(kind, REDIS_URL);
  });
  afterAll(async () => {
    const keys = (await redis.command('KEYS', `${keyPrefix}*`)) as string[];
    if (keys.length > 0) await redis.command('DEL', ...keys);
    await redis.close();
  });
  const ledger = () => redisLedger(redis.client, { keyPrefix, logger: false });

  describe('keeps the rules of every ledger:', () => {
    const open = () => ({ ledger: ledger(), other: ledger() });
    for (const { name, run } of ledgerConformance(open, { transactions: false })) it(name, run);
  });

  it('keeps an entry as a text that a person can read, and every key of the topic under one hash tag', async () => {
    await ledger().add({ topic: 'refund:1:live', key: 'refund:1:live:7', state: 'requested', data: '{}', dueIn: 0 });
    const held = await redis.command('HGET', `${keyPrefix}:{refund:1:live}:entries`, 'refund:1:live:7');
    expect(held).toMatch(/^1 \d{13} requested \d{13} \{\}$/);
    const keys = (await redis.command('KEYS', `${keyPrefix}:*refund*`)) as string[];
    expect(keys.every((key) => key.startsWith(`${keyPrefix}:{refund:1:live}:`))).toBe(true);
  });

  it('leaves nothing behind when its only entry is removed', async () => {
    const { entry } = await ledger().add({ topic: 'gone', key: 'gone:1', state: 'a', data: '', dueIn: 0 });
    await ledger().replace(entry, { state: 'b', data: '', dueIn: null });
    await ledger().remove('gone', 'gone:1');
    expect(await redis.command('KEYS', `${keyPrefix}:{gone}*`)).toEqual([]);
  });

  it('prunes more than one page', async () => {
    const many = Array.from({ length: 450 }, (_, i) => `many:${i}`);
    await Promise.all(
      many.map(async (key) => {
        const { entry } = await ledger().add({ topic: 'many', key, state: 'a', data: '', dueIn: 0 });
        await ledger().replace(entry, { state: 'b', data: '', dueIn: null });
      }),
    );
    await vi.waitFor(async () => expect(((await ledger().find('many', 'many:449'))?.age ?? 0) > 1).toBe(true));
    expect(await ledger().prune('many', 0)).toBe(450);
  });

  it('names an entry that something else has written', async () => {
    await redis.command('HSET', `${keyPrefix}:{odd}:entries`, 'odd:1', 'nonsense');
    await expect(ledger().find('odd', 'odd:1')).rejects.toThrow(/"odd:1" was not written by redisLedger/);
  });
});

const client = { evalsha: async () => [], eval: async () => [] };

describe('redisLedger refuses', () => {
  it('wrong options, the client too, all at once', () => {
    const wrong = { keyPrefix: 'a{b}', commandTimeout: 0, prefix: 'x' } as never;
    const make = () => redisLedger('redis://127.0.0.1' as never, wrong);
    expect(make).toThrow(UnitPayValidationError);
    expect(make).toThrow(/"client": .*"keyPrefix": expected a string without braces.*"commandTimeout": .*"prefix": /);
  });

  it.each(['', '}', '}a'])('a topic that is no hash tag: %j', async (topic) => {
    await expect(redisLedger(client, { logger: false }).find(topic, 'a')).rejects.toThrow(/topic must not be empty/);
  });

  it('a state with a space', async () => {
    const add = redisLedger(client, { logger: false }).add({
      topic: 't',
      key: 't:1',
      state: 'a b',
      data: '',
      dueIn: 0,
    });
    await expect(add).rejects.toThrow(/state must be a word/);
  });

  it('a time that is no number', async () => {
    const add = redisLedger(client, { logger: false }).add({
      topic: 't',
      key: 't:1',
      state: 'a',
      data: '',
      dueIn: NaN,
    });
    await expect(add).rejects.toThrow(/expected a finite number, got NaN/);
  });

  it('an answer that is no list', async () => {
    const odd = { evalsha: async () => 'OK', eval: async () => 'OK' };
    await expect(redisLedger(odd, { logger: false }).take('t', 1, 1)).rejects.toThrow(/expected a list from Redis/);
  });
});

it('gives up on a Redis that does not answer', async () => {
  const silent = { evalsha: () => new Promise(() => {}), eval: () => new Promise(() => {}) };
  const ledger = redisLedger(silent, { commandTimeout: 5, logger: false });
  await expect(ledger.find('t', 't:1')).rejects.toThrow(/did not answer within 5 ms/);
});

describe.skipIf(!installed)('the warning about a Redis that may lose entries', () => {
  let server: OwnRedis;
  let redis: TestClient;
  beforeAll(async () => {
    server = await ownRedis(['--appendonly', 'yes']);
    await server.start();
    redis = await connect('ioredis 6', server.url);
  });
  afterAll(async () => {
    await redis.close();
    await server.remove();
  });
  const warned = async (): Promise<string[]> => {
    const warn = vi.fn();
    const ledger = redisLedger(redis.client, { logger: { warn } });
    await ledger.find('t', 't:1');
    await ledger.find('t', 't:1');
    // Commands of one connection are answered in order: once this is answered, so is the question for INFO.
    await redis.command('PING');
    return warn.mock.calls.map(([message]) => String(message));
  };

  it('is not given when Redis keeps everything', async () => {
    expect(await warned()).toEqual([]);
  });

  it('names eviction and the missing append-only file, once', async () => {
    await redis.command('CONFIG', 'SET', 'maxmemory-policy', 'allkeys-lru');
    await redis.command('CONFIG', 'SET', 'appendonly', 'no');
    expect(await warned()).toEqual([
      expect.stringMatching(/^UnitPay redisLedger: maxmemory-policy is "allkeys-lru".*append-only file is off/),
    ]);
  });

  it('says so when INFO is forbidden', async () => {
    await redis.command('ACL', 'SETUSER', 'shop', 'on', 'nopass', '~*', '+@all', '-info');
    const managed = await connect('redis 6', server.url.replace('redis://', 'redis://shop:x@'));
    const warn = vi.fn();
    await redisLedger(managed.client, { logger: { warn } }).find('t', 't:1');
    await vi.waitFor(() => expect(warn).toHaveBeenCalledWith(expect.stringMatching(/INFO could not be read/)));
    await managed.close();
  });
});
