/**
 * @module
 * Every way to register an instance and to get hold of it.
 */
import { Inject, Injectable, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { UnitPay, type Webhook } from '@unitpay-kit/core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { PAY, signed } from '../../core/test/webhook-requests.js';
import {
  getUnitPayToken,
  getUnitPayWebhookToken,
  InjectUnitPay,
  InjectUnitPayWebhook,
  OnUnitPay,
  UnitPayModule,
  type UnitPayOptionsFactory,
} from '../src/index.js';
import { type Running, start } from './on-nest.js';
import { CLIENT, Orders, options } from './orders.js';

const SETTINGS = Symbol('settings');

@Injectable()
class Settings implements UnitPayOptionsFactory {
  createUnitPayOptions() {
    return options();
  }
}

@Module({ providers: [Settings, { provide: SETTINGS, useValue: options() }], exports: [Settings, SETTINGS] })
class SettingsModule {}

let running: Running | undefined;
afterEach(async () => {
  await running?.close();
  running = undefined;
});

describe.each([
  ['forRoot', () => UnitPayModule.forRoot(options())],
  ['forRoot, global', () => UnitPayModule.forRoot({ ...options(), isGlobal: true })],
  ['useFactory', () => UnitPayModule.forRootAsync({ useFactory: () => options() })],
  [
    'useFactory with imports and inject',
    () =>
      UnitPayModule.forRootAsync({
        imports: [SettingsModule],
        inject: [SETTINGS],
        useFactory: async (settings: ReturnType<typeof options>) => settings,
      }),
  ],
  ['useClass', () => UnitPayModule.forRootAsync({ useClass: Settings })],
  ['useExisting', () => UnitPayModule.forRootAsync({ imports: [SettingsModule], useExisting: Settings })],
])('%s', (_how, unitpay) => {
  @Injectable()
  class Shop {
    constructor(
      readonly byClass: UnitPay,
      @InjectUnitPay() readonly byName: UnitPay,
      @InjectUnitPayWebhook() readonly webhook: Webhook,
    ) {}
  }

  test('gives the client, by class and by name, and a webhook that works', async () => {
    @Module({ imports: [unitpay()], providers: [Shop, Orders] })
    class App {}
    running = await start(App);
    const shop = running.app.get(Shop);
    expect(shop.byClass).toBeInstanceOf(UnitPay);
    expect(shop.byName).toBe(shop.byClass);
    expect(shop.webhook.verify({ query: signed('pay', PAY) })).toMatchObject({ method: 'pay', account: 'order-1' });
    const reply = await running.send({ target: `/unitpay?${signed('pay', PAY)}` });
    expect(JSON.parse(reply.body)).toHaveProperty('result');
  });
});

test('isGlobal makes the client injectable in modules that import nothing', async () => {
  @Injectable()
  class Elsewhere {
    constructor(readonly unitpay: UnitPay) {}
  }
  @Module({ providers: [Elsewhere] })
  class ElsewhereModule {}
  @Module({ imports: [ElsewhereModule, UnitPayModule.forRoot({ ...CLIENT, isGlobal: true })] })
  class App {}
  running = await start(App);
  expect(running.app.get(Elsewhere, { strict: false }).unitpay).toBeInstanceOf(UnitPay);
});

test('an instance that is not global stays in the module that imports it', async () => {
  @Injectable()
  class Elsewhere {
    constructor(@Inject(getUnitPayToken()) readonly unitpay: UnitPay) {}
  }
  @Module({ providers: [Elsewhere] })
  class ElsewhereModule {}
  @Module({ imports: [ElsewhereModule, UnitPayModule.forRoot(CLIENT)] })
  class App {}
  await expect(start(App)).rejects.toThrow(/resolve dependencies of the Elsewhere/);
});

test('named instances have clients, webhooks and handlers of their own', async () => {
  const paid: string[] = [];
  @Injectable()
  class Both {
    constructor(
      readonly first: UnitPay,
      @InjectUnitPay('second-project') readonly second: UnitPay,
      @InjectUnitPayWebhook('second-project') readonly webhook: Webhook,
    ) {}

    @OnUnitPay('pay')
    inFirst() {
      paid.push('first');
    }

    @OnUnitPay('pay', { name: 'second-project' })
    inSecond() {
      paid.push('second');
    }
  }
  const second = {
    ...options({ order: 'unchecked', path: 'second' }),
    projectId: 136,
    publicKey: '136-x',
    secretKey: 'second key',
  };
  @Module({
    imports: [
      UnitPayModule.forRoot({ ...second, name: 'second-project' }),
      UnitPayModule.forRoot(options({ order: 'unchecked' })),
    ],
    providers: [Both],
  })
  class App {}
  running = await start(App);
  const both = running.app.get(Both);
  expect(both.first).not.toBe(both.second);
  expect(both.webhook).toBe(running.app.get(getUnitPayWebhookToken('second-project'), { strict: false }));
  const forSecond = signed('pay', { ...PAY, projectId: '136' }, 'second key');
  await running.send({ target: `/unitpay?${forSecond}` });
  expect(paid).toEqual([]);
  await running.send({ target: `/second?${forSecond}` });
  expect(paid).toEqual(['second']);
  await running.send({ target: `/unitpay?${signed('pay', PAY)}` });
  expect(paid).toEqual(['second', 'first']);
});

test('a named instance is not injected by class', async () => {
  @Injectable()
  class Shop {
    constructor(readonly unitpay: UnitPay) {}
  }
  @Module({ imports: [UnitPayModule.forRoot({ ...CLIENT, name: 'second-project' })], providers: [Shop] })
  class App {}
  await expect(start(App)).rejects.toThrow(/resolve dependencies of the Shop/);
});

test('a test replaces the client, and webhooks are still verified with the configured key', async () => {
  @Injectable()
  class Shop {
    constructor(readonly unitpay: UnitPay) {}
  }
  @Module({ imports: [UnitPayModule.forRoot(options())], providers: [Shop, Orders] })
  class App {}
  const fake = { getPartner: async () => ({ balance: '1.00' }) };
  const compiled = await Test.createTestingModule({ imports: [App] })
    .overrideProvider(getUnitPayToken())
    .useValue(fake)
    .compile();
  const webhook = compiled.get<Webhook>(getUnitPayWebhookToken());
  expect(compiled.get(Shop).unitpay).toBe(fake);
  const input = { method: 'GET', query: signed('pay', PAY) };
  expect(await webhook.process(input)).toMatchObject({ result: 'accepted' });
  expect(compiled.get(Orders).paid).toEqual([PAY.unitpayId]);
  await compiled.close();
});

test('a test of something else leaves the webhook out, whatever provider it replaces', async () => {
  @Module({ imports: [UnitPayModule.forRoot(options())], providers: [Orders] })
  class App {}
  const compiled = await Test.createTestingModule({ imports: [App] })
    .overrideProvider(Orders)
    .useValue({})
    .overrideProvider(getUnitPayWebhookToken())
    .useValue({})
    .compile();
  const app = compiled.createNestApplication({ logger: false });
  await app.init();
  expect(compiled.get(UnitPay)).toBeInstanceOf(UnitPay);
  await app.close();
});

test('a second copy of the package speaks of the same instances', async () => {
  vi.resetModules();
  const copy = await import('../src/index.js');
  expect(copy.OnUnitPay).not.toBe(OnUnitPay);
  const paid: string[] = [];
  @Injectable()
  class Shop {
    constructor(@copy.InjectUnitPay() readonly unitpay: UnitPay) {}

    @copy.OnUnitPay('pay')
    paid() {
      paid.push('through the copy');
    }
  }
  @Module({ imports: [UnitPayModule.forRoot(options({ order: 'unchecked' }))], providers: [Shop] })
  class App {}
  running = await start(App);
  await running.send({ target: `/unitpay?${signed('pay', PAY)}` });
  expect(paid).toEqual(['through the copy']);
  expect(running.app.get(Shop).unitpay).toBe(running.app.get(UnitPay));
});
