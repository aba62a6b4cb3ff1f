/**
 * @module
 * What an application keeps in the current asynchronous context reaches the handlers: put there by `app.use`, on whatever platform.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { type INestApplication, Injectable, Module } from '@nestjs/common';
import type { PayEvent } from '@unitpay-kit/core';
import { ClsMiddleware, ClsModule, ClsService } from 'nestjs-cls';
import { afterEach, describe, expect, test } from 'vitest';
import { PAY, signed } from '../../core/test/webhook-requests.js';
import { OnUnitPay, UnitPayModule } from '../src/index.js';
import { PLATFORMS, type Running, start } from './on-nest.js';
import { options } from './orders.js';

let running: Running | undefined;
afterEach(async () => {
  await running?.close();
  running = undefined;
});

const targetFor = (unitpayId: string) => `/unitpay?${signed('pay', { ...PAY, unitpayId })}`;
const headers = { 'x-request-id': 'request 7' };

const storage = new AsyncLocalStorage<string>();

@Injectable()
class StorageOrders {
  readonly seen: unknown[] = [];

  @OnUnitPay('order')
  async expected() {
    await Promise.resolve();
    this.seen.push(`order in ${storage.getStore()}`);
    return { sum: '100', currency: 'RUB' };
  }

  @OnUnitPay('pay')
  async paid({ unitpayId }: PayEvent) {
    this.seen.push(`pay ${unitpayId} in ${storage.getStore()}`);
  }
}

@Injectable()
class ClsOrders {
  readonly seen: unknown[] = [];

  constructor(private readonly cls: ClsService) {}

  @OnUnitPay('order')
  async expected() {
    await Promise.resolve();
    this.seen.push(`order in ${this.cls.getId()}`);
    return { sum: '100', currency: 'RUB' };
  }

  @OnUnitPay('pay')
  async paid({ unitpayId }: PayEvent) {
    this.seen.push(`pay ${unitpayId} in ${this.cls.getId()}`);
  }
}

describe.each(PLATFORMS)('on %s', (platform) => {
  describe.each<[string, (app: INestApplication) => void]>([
    ['without a global prefix', () => {}],
    ['with a global prefix', (app) => void app.setGlobalPrefix('api')],
  ])('%s', (_how, prefix) => {
    test('an AsyncLocalStorage of app.use reaches the handlers', async () => {
      @Module({ imports: [UnitPayModule.forRoot(options())], providers: [StorageOrders] })
      class App {}
      running = await start(App, platform, {
        prepare: (app) => {
          prefix(app);
          app.use((request: { headers: Record<string, string> }, _response: unknown, next: () => void) =>
            storage.run(String(request.headers['x-request-id']), next),
          );
        },
      });
      await running.send({ target: targetFor('1'), headers });
      expect(running.app.get(StorageOrders).seen).toEqual(['order in request 7', 'pay 1 in request 7']);
    });

    test('nestjs-cls, mounted with app.use, reaches the handlers', async () => {
      @Module({
        imports: [ClsModule.forRoot({ global: true }), UnitPayModule.forRoot(options())],
        providers: [ClsOrders],
      })
      class App {}
      running = await start(App, platform, {
        prepare: (app) => {
          prefix(app);
          const idGenerator = (request: { headers: Record<string, string> }) => String(request.headers['x-request-id']);
          app.use(new ClsMiddleware({ generateId: true, idGenerator }).use);
        },
      });
      await running.send({ target: targetFor('2'), headers });
      expect(running.app.get(ClsOrders).seen).toEqual(['order in request 7', 'pay 2 in request 7']);
    });
  });
});
