/**
 * @module
 * Workers and scripts: an application without an HTTP server.
 */
import { inspect } from 'node:util';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { UnitPay, type Webhook } from '@unitpay-kit/core';
import { expect, test } from 'vitest';
import { PAY, SECRET_KEY, signed } from '../../core/test/webhook-requests.js';
import { getUnitPayWebhookToken, UnitPayModule } from '../src/index.js';
import { Orders, options } from './orders.js';

@Module({ imports: [UnitPayModule.forRoot(options())], providers: [Orders] })
class App {}

test('an application without HTTP gives the client and the webhook', async () => {
  const context = await NestFactory.createApplicationContext(App, { logger: false, abortOnError: false });
  expect(context.get(UnitPay, { strict: false })).toBeInstanceOf(UnitPay);
  const webhook = context.get<Webhook>(getUnitPayWebhookToken(), { strict: false });
  expect(await webhook.process({ method: 'GET', query: signed('pay', PAY) })).toMatchObject({ result: 'accepted' });
  expect(context.get(Orders).paid).toEqual([PAY.unitpayId]);
  await context.close();
});

test('a missing handler stops the start all the same', async () => {
  @Module({ imports: [UnitPayModule.forRoot(options())] })
  class Empty {}
  const created = NestFactory.createApplicationContext(Empty, { logger: false, abortOnError: false });
  await expect(created).rejects.toThrow("@OnUnitPay('pay')");
});

test('no key shows when what is injected is inspected', async () => {
  const context = await NestFactory.createApplicationContext(App, { logger: false, abortOnError: false });
  const webhook = context.get<Webhook>(getUnitPayWebhookToken(), { strict: false });
  const client = context.get(UnitPay, { strict: false });
  for (const text of [inspect([webhook, client], { depth: 9, showHidden: true }), JSON.stringify([webhook, client])])
    expect(text).not.toContain(SECRET_KEY);
  await context.close();
});
