/**
 * @module
 * The examples do what the READMEs say, and the READMEs show the examples.
 */
import { readFileSync } from 'node:fs';
import { Module } from '@nestjs/common';
import { signWebhookQuery } from '@unitpay-kit/core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PAY, SECRET_KEY, signed } from '../../core/test/webhook-requests.js';
import { UnitPayModule } from '../src/index.js';
import { PLATFORMS, type Running, start } from './on-nest.js';
import { options, Orders as PlainOrders } from './orders.js';

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
/** An example as the README shows it: without the header that names the file's purpose. */
const shown = (file: string) =>
  read(file)
    .replace(/^\/\*\*[\s\S]*?\*\/\n/, '')
    .trim();

test.each(['README.md', 'README.ru.md'])('%s shows the examples as they are', (readme) => {
  for (const example of ['app.module.ts', 'configured.module.ts', 'own.controller.ts'])
    expect(read(readme)).toContain(`\`\`\`ts\n${shown(`examples/${example}`)}\n\`\`\``);
});

let running: Running | undefined;
beforeEach(() => {
  vi.stubEnv('UNITPAY_PROJECT_ID', '135');
  vi.stubEnv('UNITPAY_PUBLIC_KEY', '135-abcde');
  vi.stubEnv('UNITPAY_SECRET_KEY', SECRET_KEY);
});
afterEach(async () => {
  await running?.close();
  running = undefined;
  vi.unstubAllEnvs();
  vi.resetModules();
});

const webhook = (orderSum: string, unitpayId: string = PAY.unitpayId) =>
  signWebhookQuery(
    { ...PAY, unitpayId, account: 'order-7', orderSum, payerSum: orderSum },
    { method: 'pay', secretKey: SECRET_KEY },
  );

test.each(PLATFORMS)('the quick start takes a payment, on %s', async (platform) => {
  const { AppModule, Orders } = await import('../examples/app.module.js');
  running = await start(AppModule, platform);
  const orders = running.app.get(Orders);
  expect(orders.payUrl('order-7', '900.00')).toContain('https://unitpay.ru/pay/135-abcde?');
  expect((await running.send({ target: `/unitpay?${webhook('1.00')}` })).body).toContain('error');
  expect(orders.table.get('order-7')?.paid).toBe(false);
  expect((await running.send({ target: `/unitpay?${webhook('900.00')}` })).body).toContain('result');
  expect(orders.table.get('order-7')?.paid).toBe(true);
  expect((await running.send({ target: `/unitpay?${webhook('900.00')}` })).body).toContain('result');
  expect((await running.send({ target: `/unitpay?${webhook('900.00', '7')}` })).body).toContain('error');
});

test('the configured module takes its path from the environment', async () => {
  vi.stubEnv('UNITPAY_WEBHOOK_PATH', 'hooks/unitpay');
  const { ConfiguredModule } = await import('../examples/configured.module.js');
  running = await start(ConfiguredModule);
  // Loopback is not UnitPay's address: refused, so the route is there.
  expect((await running.send({ target: `/hooks/unitpay?${webhook('900.00')}` })).body).toContain('error');
});

test.each(['UNITPAY_PROJECT_ID', 'UNITPAY_PUBLIC_KEY', 'UNITPAY_SECRET_KEY'])(
  'the configured module names the missing %s',
  async (name) => {
    vi.stubEnv(name, '');
    const { ConfiguredModule } = await import('../examples/configured.module.js');
    await expect(start(ConfiguredModule)).rejects.toThrow(name);
  },
);

test.each(PLATFORMS)('the own controller verifies, and delivers once, on %s', async (platform) => {
  const { OwnController } = await import('../examples/own.controller.js');
  @Module({
    imports: [UnitPayModule.forRoot(options({ path: false }))],
    controllers: [OwnController],
    providers: [PlainOrders],
  })
  class App {}
  running = await start(App, platform);
  const query = signed('pay', PAY);
  expect(JSON.parse((await running.send({ target: `/hooks/log?${query}` })).body)).toEqual({
    result: { message: 'pay order-1' },
  });
  expect((await running.send({ target: `/hooks/log?${signed('pay', PAY, 'guessed')}` })).status).toBe(403);
  for (let time = 0; time < 2; time += 1)
    expect(JSON.parse((await running.send({ target: `/hooks/deliver?${query}` })).body)).toHaveProperty('result');
  expect(running.app.get(PlainOrders).paid).toEqual([PAY.unitpayId]);
});
