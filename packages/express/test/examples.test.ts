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
import { PAY, PROJECT_ID, SECRET_KEY, signed } from '../../core/test/webhook-requests.js';
import { shutDown } from '../examples/graceful-shutdown.js';
import { deferred, type Served, serve } from './on-express.js';

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
/** An example as the README shows it: without the header that names the file's purpose. */
const shown = (file: string) =>
  read(file)
    .replace(/^\/\*\*[\s\S]*?\*\/\n/, '')
    .trim();

test.each(['README.md', 'README.ru.md'])('%s shows the examples as they are', (readme) => {
  for (const example of ['examples/shop.ts', 'examples/graceful-shutdown.ts'])
    expect(read(readme)).toContain(`\`\`\`ts\n${shown(example)}\n\`\`\``);
});

describe('the quick start', () => {
  let served: Served;

  beforeEach(async () => {
    vi.stubEnv('UNITPAY_PROJECT_ID', '135');
    vi.stubEnv('UNITPAY_PUBLIC_KEY', '135-abcde');
    vi.stubEnv('UNITPAY_SECRET_KEY', SECRET_KEY);
    vi.resetModules();
    served = await serve((await import('../examples/shop.js')).app);
  });
  afterEach(async () => {
    await served.close();
    vi.unstubAllEnvs();
  });

  const pay = (orderSum: string, unitpayId: string = PAY.unitpayId) => {
    const fields = { ...PAY, unitpayId, account: 'order-7', orderSum, payerSum: orderSum, threeDs: true };
    return `/unitpay?${signWebhookQuery(fields, { method: 'pay', secretKey: SECRET_KEY })}`;
  };

  test('sends the payer to the signed form', async () => {
    const { status, headers } = await served.send({ target: '/orders/order-7/pay' });
    expect(status).toBe(302);
    const form = new URL(headers.location ?? '');
    expect(form.href).toContain('https://unitpay.ru/pay/135-abcde?');
    expect(form.searchParams.get('signature')).toMatch(/^[0-9a-f]{64}$/);
  });

  test('marks the order as paid when the right sum arrives, and not before', async () => {
    const { orders } = await import('../examples/shop.js');
    expect(JSON.parse((await served.send({ target: pay('1.00') })).body)).toHaveProperty('error');
    expect(orders.get('order-7')?.paid).toBe(false);
    expect(JSON.parse((await served.send({ target: pay('900.00') })).body)).toHaveProperty('result');
    expect(orders.get('order-7')?.paid).toBe(true);
    const repeat = await served.send({ target: pay('900.00') });
    expect(JSON.parse(repeat.body)).toHaveProperty('result');
    const another = await served.send({ target: pay('900.00', '7') });
    expect(JSON.parse(another.body)).toHaveProperty('error');
  });
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
