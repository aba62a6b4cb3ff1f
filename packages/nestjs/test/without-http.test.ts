/**
 * @module
 * Workers and scripts: an application without an HTTP server.
 */
import { inspect } from 'node:util';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { LazyModuleLoader, NestFactory } from '@nestjs/core';
import { Transport } from '@nestjs/microservices';
import { UnitPay, type Webhook } from '@unitpay-kit/core';
import { describe, expect, test } from 'vitest';
import { PAY, SECRET_KEY, signed } from '../../core/test/webhook-requests.js';
import { getUnitPayWebhookToken, UnitPayModule } from '../src/index.js';
import { adapterOf, PLATFORMS, start } from './on-nest.js';
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

const SERVICE = { transport: Transport.TCP, options: { host: '127.0.0.1', port: 0 }, abortOnError: false };

/** Keeps the warnings of a start. */
function listening() {
  const warnings: string[] = [];
  const note = (message: unknown) => {
    if (String(message).includes('UnitPay')) warnings.push(String(message));
  };
  return { warnings, logger: { log: () => {}, warn: note, error: note } };
}

describe('an application without HTTP says that nobody can call the path', () => {
  test('as a standalone application', async () => {
    const { warnings, logger } = listening();
    await (await NestFactory.createApplicationContext(App, { logger, abortOnError: false })).close();
    expect(warnings).toEqual([expect.stringContaining("no HTTP server, so UnitPay can't call /unitpay")]);
  });

  test('as a microservice', async () => {
    const { warnings, logger } = listening();
    const service = await NestFactory.createMicroservice(App, { ...SERVICE, logger });
    await service.listen();
    await service.close();
    expect(warnings).toEqual([expect.stringContaining("no HTTP server, so UnitPay can't call /unitpay")]);
  });

  test('but not with path false', async () => {
    const { warnings, logger } = listening();
    @Module({ imports: [UnitPayModule.forRoot(options({ path: false }))], providers: [Orders] })
    class Worker {}
    await (await NestFactory.createApplicationContext(Worker, { logger, abortOnError: false })).close();
    expect(warnings).toEqual([]);
  });
});

describe('a module that is loaded lazily', () => {
  @Module({})
  class Root {}
  const load = (app: INestApplicationContext, path: string | false) =>
    app.get(LazyModuleLoader).load(() => {
      @Module({ imports: [UnitPayModule.forRoot(options({ path }))], providers: [Orders] })
      class Lazy {}
      return Lazy;
    });

  test.each(PLATFORMS)('is refused when it wants a route, on %s', async (platform) => {
    const running = await start(Root, platform);
    await expect(load(running.app, 'unitpay')).rejects.toThrow(/"webhook\.path": UnitPay is loaded lazily/);
    await running.close();
  });

  test('is refused also before the server listens', async () => {
    const app = await NestFactory.create(Root, adapterOf('Express'), { logger: false });
    await app.init();
    await expect(load(app, 'unitpay')).rejects.toThrow(/"webhook\.path": UnitPay is loaded lazily/);
    await app.close();
  });

  test('works without a route', async () => {
    const running = await start(Root);
    const lazy = await load(running.app, false);
    const webhook = lazy.get<Webhook>(getUnitPayWebhookToken(), { strict: false });
    expect(await webhook.process({ method: 'GET', query: signed('pay', PAY) })).toMatchObject({ result: 'accepted' });
    await running.close();
  });
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
