import { readFileSync } from 'node:fs';
import { ledgerConformance } from '@unitpay-kit/core/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { redisLedger, redisStore } from '../src/index.js';
import { connect, type TestClient } from './clients.js';
import { type OwnRedis, ownRedis, redisServerIsInstalled } from './own-redis.js';
import { missing } from './service.js';

const installed = redisServerIsInstalled() || missing('SKIPPED: the ACL tests need redis-server on PATH.');
const REPLY = { status: 200, headers: {}, body: '{}' };
const limits = () => ({ deadline: 1_000, maxRun: 5_000, signal: new AbortController().signal });

describe.skipIf(!installed)('a Redis user with the ACL of the README and no more', () => {
  let server: OwnRedis;
  let shop: TestClient;
  beforeAll(async () => {
    server = await ownRedis();
    await server.start();
    const admin = await connect('ioredis 6', server.url);
    const line =
      /^ACL SETUSER shop .*$/m.exec(readFileSync(new URL('../README.md', import.meta.url), 'utf8'))?.[0] ?? '';
    const [command = '', ...words] = line.split(' ');
    await admin.command(command, ...words);
    await admin.close();
    shop = await connect('redis 6', server.url.replace('redis://', 'redis://shop:password@'));
  });
  afterAll(async () => {
    await shop.close();
    await server.remove();
  });

  it('may touch nothing else', async () => {
    await expect(shop.command('SET', 'other', '1')).rejects.toThrow(/NOPERM/);
    await expect(shop.command('FLUSHALL')).rejects.toThrow(/NOPERM/);
  });

  it('runs a webhook, gives up a failed one, and reads the policy', async () => {
    const warn = vi.fn();
    const store = redisStore(shop.client, { logger: { warn } });
    expect(await store.run('a', 'f', async () => REPLY, limits())).toMatchObject({ replayed: false });
    expect(await store.run('a', 'f', async () => REPLY, limits())).toMatchObject({ replayed: true });
    await expect(store.run('b', 'f', () => Promise.reject(new Error('no')), limits())).rejects.toThrow('no');
    expect(await store.run('b', 'f', async () => REPLY, limits())).toMatchObject({ replayed: false });
    await shop.command('GET', 'unitpay:a');
    expect(warn).not.toHaveBeenCalled();
  });

  describe('keeps a ledger:', () => {
    const ledger = () => redisLedger(shop.client, { logger: false });
    const open = () => ({ ledger: ledger(), other: ledger() });
    for (const { name, run } of ledgerConformance(open, { transactions: false })) it(name, run);
  });
});
