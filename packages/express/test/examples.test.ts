/**
 * @module
 * The examples do what the READMEs say, and the READMEs show the examples.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createWebhook, memoryStore, nodeListener, signWebhookQuery } from '@unitpay-kit/core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sendRaw } from '../../core/test/raw-request.js';
import { codeBlocks, expectedIn, inLanguage } from '../../core/test/readme-code.js';
import { PAY, PROJECT_ID, SECRET_KEY, signed } from '../../core/test/webhook-requests.js';
import { shutDown } from '../examples/graceful-shutdown.js';
import { deferred, type Served, serve } from './on-express.js';

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');

test.each(['README.md', 'README.ru.md'])('%s shows the examples as they are, and no other code', (readme) => {
  const names = ['shop', 'orders', 'orders-in-postgres', 'orders-beside-redis', 'graceful-shutdown'];
  expect(codeBlocks(read(readme)).map((code) => inLanguage(code, readme))).toEqual(
    names.map((name) => expectedIn(readme, read(`examples/${name}.ts`))),
  );
});

describe('the quick start', () => {
  let served: Served;

  beforeEach(async () => {
    vi.stubEnv('UNITPAY_PROJECT_ID', '135');
    vi.stubEnv('UNITPAY_PUBLIC_KEY', '135-abcde');
    vi.stubEnv('UNITPAY_SECRET_KEY', SECRET_KEY);
    vi.stubEnv('UNITPAY_BASE_URL', 'http://127.0.0.1:4010');
    vi.resetModules();
    served = await serve((await import('../examples/shop.js')).app);
  });
  afterEach(async () => {
    await served.close();
    vi.unstubAllEnvs();
  });

  const ask = async (method: 'check' | 'pay', fields: { orderSum?: string; unitpayId?: string } = {}) => {
    const { orderSum = '900.00', unitpayId = PAY.unitpayId } = fields;
    const event = { ...PAY, unitpayId, account: 'order-7', orderSum, payerSum: orderSum, threeDs: method === 'pay' };
    const query = signWebhookQuery(event, { method, secretKey: SECRET_KEY });
    const { body } = await served.send({ target: `/unitpay?${query}` });
    return Object.keys(JSON.parse(body) as object)[0];
  };

  test('sends the payer to the signed form', async () => {
    const { status, headers } = await served.send({ target: '/orders/order-7/pay' });
    expect(status).toBe(302);
    const form = new URL(headers.location ?? '');
    expect(form.href).toContain('http://127.0.0.1:4010/pay/135-abcde?');
    expect(form.searchParams.get('signature')).toMatch(/^[0-9a-f]{64}$/);
  });

  test('marks the order as paid when the right sum arrives, and not before', async () => {
    const { orders } = await import('../examples/shop.js');
    expect(await ask('pay', { orderSum: '1.00' })).toBe('error');
    expect(orders.get('order-7')?.paidBy).toBeUndefined();
    expect(await ask('check')).toBe('result');
    expect(await ask('pay')).toBe('result');
    expect(orders.get('order-7')?.paidBy).toBe(PAY.unitpayId);
  });

  test('accepts every repeat of the payment that paid, and refuses another one before it is charged', async () => {
    await ask('pay');
    expect([await ask('pay'), await ask('check'), await ask('pay')]).toEqual(['result', 'result', 'result']);
    expect(await ask('check', { unitpayId: '7' })).toBe('error');
  });

  test('gives the order to one of ten payments that come at once, and refunds the other nine', async () => {
    const { orders, refunds } = await import('../examples/shop.js');
    const payments = Array.from({ length: 10 }, (_, index) => String(index + 1));
    expect(new Set(await Promise.all(payments.map((unitpayId) => ask('pay', { unitpayId }))))).toEqual(
      new Set(['result']),
    );
    const paidBy = orders.get('order-7')?.paidBy;
    expect([...refunds, paidBy].sort()).toEqual([...payments].sort());
  });
});

describe('who may call', () => {
  test.each([undefined, 'test', 'production'])(
    'is UnitPay only, unless a mock is configured, with NODE_ENV %s',
    async (environment) => {
      vi.stubEnv('NODE_ENV', environment);
      vi.stubEnv('UNITPAY_PROJECT_ID', '135');
      vi.stubEnv('UNITPAY_PUBLIC_KEY', '135-abcde');
      vi.stubEnv('UNITPAY_SECRET_KEY', SECRET_KEY);
      vi.resetModules();
      const served = await serve((await import('../examples/shop.js')).app);
      const fields = { ...PAY, account: 'order-7', orderSum: '900.00', payerSum: '900.00' };
      const query = signWebhookQuery(fields, { method: 'pay', secretKey: SECRET_KEY });
      expect((await served.send({ target: `/unitpay?${query}` })).body).toContain('Запрос отклонён');
      await served.close();
      vi.unstubAllEnvs();
    },
  );
});

test('a graceful shutdown delivers the reply of a running handler', async () => {
  const started = deferred();
  const finish = deferred();
  const webhook = createWebhook({
    projectId: PROJECT_ID,
    secretKey: SECRET_KEY,
    store: memoryStore(),
    allowedIps: 'any',
    logger: false,
    order: () => ({ sum: '100', currency: 'RUB' }),
    onPay: async () => {
      started.resolve();
      await finish.promise;
    },
  });
  const server = createServer(nodeListener(webhook));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const reply = sendRaw((server.address() as AddressInfo).port, { target: `/?${signed('pay', PAY)}` });
  await started.promise;
  const down = shutDown(server, webhook);
  finish.resolve();
  expect(JSON.parse((await reply).body)).toHaveProperty('result');
  await down;
});
