import { readFileSync } from 'node:fs';
import { signWebhookQuery, type Webhook } from '@unitpay-kit/core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { codeBlocks, expectedIn, inLanguage } from '../../core/test/readme-code.js';
import type { Orders } from '../examples/orders.js';
import { REDIS_URL, redisIsThere } from './service.js';

const there = await redisIsThere();
const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');

it.each(['README.md', 'README.ru.md'])('%s shows the examples as they are, and no other code', (readme) => {
  expect(codeBlocks(read(readme)).map((code) => inLanguage(code, readme))).toEqual(
    ['shop', 'orders'].map((name) => expectedIn(readme, read(`examples/${name}.ts`))),
  );
});

/** Orders in memory, each call after a turn of the event loop, as a database answers. */
function ordersInMemory(failures = 0): Orders & { paidBy: Map<string, string>; refunds: Set<string>; paid: string[] } {
  const [paidBy, refunds, paid] = [new Map<string, string>(), new Set<string>(), [] as string[]];
  let left = failures;
  return {
    paidBy,
    refunds,
    paid,
    async find(id) {
      await Promise.resolve();
      return { sum: '900.00', currency: 'RUB', paidBy: paidBy.get(id) ?? null };
    },
    async payOnce(id, payment) {
      await Promise.resolve();
      if ((paidBy.get(id) ?? payment) !== payment) return false;
      if (!paidBy.has(id)) paid.push(payment);
      paidBy.set(id, payment);
      // As a process that is killed between the order and the record.
      if (left-- > 0) throw new Error('killed');
      return true;
    },
    async refundLater(payment) {
      refunds.add(payment);
    },
  };
}

describe.skipIf(!there)('the shop of the README', () => {
  const run = `${Date.now()}`.slice(-9);
  let shop: typeof import('../examples/shop.js');
  beforeAll(async () => {
    vi.stubEnv('UNITPAY_PROJECT_ID', run);
    vi.stubEnv('UNITPAY_SECRET_KEY', 'test-key');
    vi.stubEnv('UNITPAY_BASE_URL', 'http://127.0.0.1:9');
    vi.stubEnv('REDIS_URL', REDIS_URL);
    vi.resetModules();
    shop = await import('../examples/shop.js');
    await shop.redis.connect();
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    const keys = await shop.redis.keys(`unitpay:${run}:*`);
    if (keys.length > 0) await shop.redis.del(keys);
    shop.redis.destroy();
  });

  const send = async (webhook: Webhook, method: 'check' | 'pay', account: string, unitpayId: string) => {
    const payer = { payerSum: '900.00', payerCurrency: 'RUB', paymentType: 'card', date: '2026-11-23 10:00:00' };
    const event = {
      unitpayId,
      projectId: run,
      account,
      orderSum: '900.00',
      orderCurrency: 'RUB',
      ...payer,
      test: false,
    };
    const query = signWebhookQuery(event, { method, secretKey: 'test-key' });
    return (await webhook.process({ method: 'GET', ip: '127.0.0.1', query })).result;
  };
  const ids = (from: number) => Array.from({ length: 10 }, (_, i) => `${from + i}`);

  it('gives the order to one of ten payments at once, and the other nine their money back', async () => {
    const orders = ordersInMemory();
    const webhook = shop.webhookFor(orders);
    const results = await Promise.all(ids(1000).map((id) => send(webhook, 'pay', 'ten', id)));
    expect(new Set(results)).toEqual(new Set(['accepted']));
    expect([orders.paid.length, orders.refunds.size]).toEqual([1, 9]);
    expect(await send(webhook, 'pay', 'ten', orders.paid[0] ?? '')).toBe('replayed');
  });

  it('delivers once although it fails between the order and the record, and accepts the repeat', async () => {
    const orders = ordersInMemory(1);
    const webhook = shop.webhookFor(orders);
    expect(await send(webhook, 'pay', 'killed', '2000')).toBe('failed');
    expect(await send(webhook, 'pay', 'killed', '2000')).toBe('accepted');
    expect([orders.paid, orders.refunds.size]).toEqual([['2000'], 0]);
  });

  it('refuses another payment of a paid order while nobody is charged', async () => {
    const orders = ordersInMemory();
    const webhook = shop.webhookFor(orders);
    await send(webhook, 'pay', 'checked', '3000');
    expect(await send(webhook, 'check', 'checked', '3001')).toBe('rejected');
    expect(await send(webhook, 'check', 'checked', '3000')).toBe('accepted');
  });
});
