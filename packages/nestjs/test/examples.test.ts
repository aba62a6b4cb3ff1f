/**
 * @module
 * The examples do what the READMEs say, and the READMEs show the examples.
 */
import { readFileSync } from 'node:fs';
import { Controller, Get, Module, SetMetadata } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ThrottlerGuard, ThrottlerModule } from '@nestjs/throttler';
import { signWebhookQuery } from '@unitpay-kit/core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { codeBlocks, expectedIn, inLanguage } from '../../core/test/readme-code.js';
import { PAY, SECRET_KEY, signed } from '../../core/test/webhook-requests.js';
import { OnUnitPay, UnitPayModule } from '../src/index.js';
import { makeHostile } from './hostile.js';
import { PLATFORMS, type Running, start } from './on-nest.js';
import { options, Orders as PlainOrders } from './orders.js';

class RawOrders {
  @OnUnitPay('pay', { name: 'raw' })
  paid() {}
}

/** What the global guard and the throttler are shown to work on. */
@Controller()
class Throttled {
  @Get('throttled')
  @SetMetadata('isPublic', true)
  throttled() {
    return 'let through';
  }

  @Get('guarded')
  guarded() {}
}

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');

test.each(['README.md', 'README.ru.md'])('%s shows the examples as they are, and no other code', (readme) => {
  const names = ['app.module', 'refunds.module', 'configured.module', 'own.controller'];
  expect(codeBlocks(read(readme)).map((code) => inLanguage(code, readme))).toEqual(
    names.map((name) => expectedIn(readme, read(`examples/${name}.ts`))),
  );
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

const webhook = (orderSum: string, unitpayId: string = PAY.unitpayId, method: 'check' | 'pay' = 'pay') =>
  signWebhookQuery(
    { ...PAY, unitpayId, account: 'order-7', orderSum, payerSum: orderSum },
    { method, secretKey: SECRET_KEY },
  );

describe.each(PLATFORMS)('the quick start, on %s', (platform) => {
  async function serve() {
    vi.stubEnv('UNITPAY_BASE_URL', 'http://127.0.0.1:4010');
    const { AppModule, Orders } = await import('../examples/app.module.js');
    running = await start(AppModule, platform);
    const { send, app } = running;
    const ask = async (query: string) =>
      Object.keys(JSON.parse((await send({ target: `/unitpay?${query}` })).body) as object)[0];
    return { ask, orders: app.get(Orders) };
  }

  test('takes a payment of the right sum, and accepts its repeats', async () => {
    const { ask, orders } = await serve();
    expect(orders.payUrl('order-7', '900.00')).toContain('http://127.0.0.1:4010/pay/135-abcde?');
    expect(await ask(webhook('1.00'))).toBe('error');
    expect(orders.table.get('order-7')?.paidBy).toBeUndefined();
    expect(await ask(webhook('900.00'))).toBe('result');
    expect(orders.table.get('order-7')?.paidBy).toBe(PAY.unitpayId);
    expect(await ask(webhook('900.00'))).toBe('result');
  });

  test('refuses another payment of the order before it is charged', async () => {
    const { ask } = await serve();
    await ask(webhook('900.00'));
    expect(await ask(webhook('900.00', '7', 'check'))).toBe('error');
    expect(await ask(webhook('900.00', PAY.unitpayId, 'check'))).toBe('result');
  });

  test('gives the order to one of ten payments that come at once, and refunds the other nine', async () => {
    const { ask, orders } = await serve();
    const payments = Array.from({ length: 10 }, (_, index) => String(index + 1));
    const replies = await Promise.all(payments.map((unitpayId) => ask(webhook('900.00', unitpayId))));
    expect(new Set(replies)).toEqual(new Set(['result']));
    expect([...orders.refunds, orders.table.get('order-7')?.paidBy].sort()).toEqual([...payments].sort());
  });
});

test('the quick start lets only UnitPay call, unless a mock is configured', async () => {
  const { AppModule } = await import('../examples/app.module.js');
  running = await start(AppModule);
  expect((await running.send({ target: `/unitpay?${webhook('900.00')}` })).body).toContain('Запрос отклонён');
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

describe.each(PLATFORMS)('the own controller, on %s', (platform) => {
  const query = signed('pay', PAY);
  const forged = signed('pay', PAY, 'guessed');

  /** Everything global that an application can have: a prefix, versions, guards, throttling, pipes, interceptors and filters. */
  async function serve() {
    const { OwnController } = await import('../examples/own.controller.js');
    const webhook = { path: false, forgedStatus: 418 } as const;
    @Module({
      imports: [
        ThrottlerModule.forRoot([{ ttl: 60_000, limit: 1 }]),
        UnitPayModule.forRoot(options(webhook)),
        UnitPayModule.forRoot({ ...options({ ...webhook, path: 'raw', order: 'unchecked' }), name: 'raw' }),
      ],
      controllers: [OwnController, Throttled],
      providers: [PlainOrders, RawOrders, { provide: APP_GUARD, useClass: ThrottlerGuard }],
    })
    class App {}
    running = await start(App, platform, {
      prepare: (app) => {
        makeHostile(app, { letIn: 'isPublic' });
        app.setGlobalPrefix('api');
      },
    });
    return { ...running, paid: running.app.get(PlainOrders).paid };
  }

  test('delivers once, however often it is called', async () => {
    const { send, paid } = await serve();
    for (let time = 0; time < 3; time += 1) {
      const { status, body } = await send({ target: `/api/hooks/unitpay?${query}` });
      expect({ status, reply: Object.keys(JSON.parse(body)) }).toEqual({ status: 200, reply: ['result'] });
    }
    expect(paid).toEqual([PAY.unitpayId]);
  });

  test('answers byte for byte as the module’s own route does, with its status and headers', async () => {
    const { send } = await serve();
    for (const asked of [query, forged]) {
      const own = await send({ target: `/api/hooks/unitpay?${asked}` });
      const raw = await send({ target: `/raw?${asked}` });
      expect({ ...own, headers: own.headers['content-type'] }).toEqual({
        ...raw,
        headers: raw.headers['content-type'],
      });
    }
    expect((await send({ target: `/api/hooks/unitpay?${forged}` })).status).toBe(418);
  });

  test('stands beside routes that are guarded and throttled', async () => {
    const { send } = await serve();
    expect((await send({ target: '/api/v1/guarded' })).status).toBe(500);
    const replies = [await send({ target: '/api/v1/throttled' }), await send({ target: '/api/v1/throttled' })];
    expect(replies.map(({ body }) => body.includes('wrapped'))).toEqual([true, false]);
  });

  test('verifies only, where it is behind the guard', async () => {
    const { OwnController } = await import('../examples/own.controller.js');
    @Module({
      imports: [UnitPayModule.forRoot(options({ path: false }))],
      controllers: [OwnController],
      providers: [PlainOrders],
    })
    class App {}
    running = await start(App, platform);
    expect(JSON.parse((await running.send({ target: `/hooks/log?${query}` })).body)).toEqual({
      result: { message: 'pay order-1' },
    });
    expect((await running.send({ target: `/hooks/log?${forged}` })).status).toBe(403);
    expect(running.app.get(PlainOrders).paid).toEqual([]);
  });
});
