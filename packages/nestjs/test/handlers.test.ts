/**
 * @module
 * Handlers are found wherever a provider lives and however it is made.
 */
import { Inject, Injectable, Module, Scope } from '@nestjs/common';
import { REQUEST } from '@nestjs/core';
import { type PayEvent, UnitPay, type WebhookContext, type WebhookEvent, WebhookReject } from '@unitpay-kit/core';
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

const pay = (fields: Record<string, string> = {}) => `/unitpay?${signed('pay', { ...PAY, ...fields })}`;
const check = `/unitpay?${signed('check', PAY)}`;

class PlainOrders {
  readonly paid: string[] = [];

  @OnUnitPay('pay')
  deliver({ unitpayId }: PayEvent) {
    this.paid.push(unitpayId);
  }
}

/** Answers order, check and pay with the client at hand, which the webhook must not turn into a circle. */
@Injectable()
class ShopOrders {
  readonly log: string[] = [];

  constructor(private readonly unitpay: UnitPay) {}

  @OnUnitPay('order')
  expected(event: WebhookEvent) {
    this.log.push(`order ${event.account}`);
    return event.account === 'order-1' ? { sum: '100', currency: 'RUB' } : null;
  }

  @OnUnitPay('check')
  check() {
    if (this.log.includes('sold out')) throw new WebhookReject('Товар закончился');
    this.log.push('check');
  }

  @OnUnitPay('pay')
  async paid(event: PayEvent, context: WebhookContext) {
    this.log.push(
      `pay ${event.orderSum}, ${context.signal instanceof AbortSignal}, ${this.unitpay instanceof UnitPay}`,
    );
    return 'Спасибо';
  }

  @OnUnitPay('preauth')
  held() {
    this.log.push('preauth');
  }

  @OnUnitPay('error')
  failed() {
    this.log.push('error');
  }
}

describe.each(PLATFORMS)('on %s', (platform) => {
  test('one provider injects UnitPay and answers order, check, pay, preauth and error', async () => {
    @Module({ imports: [UnitPayModule.forRoot(options())], providers: [ShopOrders] })
    class App {}
    running = await start(App, platform);
    const { log } = running.app.get(ShopOrders);
    expect(JSON.parse((await running.send({ target: check })).body)).toHaveProperty('result');
    expect(JSON.parse((await running.send({ target: pay() })).body)).toEqual({ result: { message: 'Спасибо' } });
    await running.send({ target: `/unitpay?${signed('preauth', PAY)}` });
    await running.send({ target: `/unitpay?${signed('error', { ...PAY, errorMessage: 'no money' })}` });
    expect(log).toEqual([
      'order order-1',
      'check',
      'order order-1',
      'pay 100.00, true, true',
      'order order-1',
      'preauth',
      'error',
    ]);
  });

  test('a WebhookReject reaches the payer', async () => {
    @Module({ imports: [UnitPayModule.forRoot(options())], providers: [ShopOrders] })
    class App {}
    running = await start(App, platform);
    running.app.get(ShopOrders).log.push('sold out');
    const { status, body } = await running.send({ target: check });
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ error: { message: 'Товар закончился' } });
  });

  test('the order check refuses an unknown order and a wrong sum', async () => {
    @Module({ imports: [UnitPayModule.forRoot(options())], providers: [ShopOrders] })
    class App {}
    running = await start(App, platform);
    for (const fields of [{ account: 'order-2' }, { orderSum: '99.99' }, { orderCurrency: 'USD' }])
      expect(JSON.parse((await running.send({ target: pay(fields) })).body)).toHaveProperty('error');
    expect(running.app.get(ShopOrders).log.filter((line) => line.startsWith('pay'))).toEqual([]);
  });
});

describe.each(PLATFORMS)('never hangs on %s', (platform) => {
  test.each<[string, () => unknown]>([
    ['rejects', () => Promise.reject(new Error('the database password is hunter2'))],
    [
      'throws',
      () => {
        throw new Error('the database password is hunter2');
      },
    ],
    ['rejects with nothing', () => Promise.reject(undefined)],
    ['does not finish', () => new Promise(() => {})],
  ])('when the handler %s', async (_what, behave) => {
    class Faulty {
      @OnUnitPay('pay')
      async paid(): Promise<void> {
        await behave();
      }
    }
    const unitpay = UnitPayModule.forRoot(options({ deadline: 100, maxRun: 150 }));
    @Module({ imports: [unitpay], providers: [Faulty] })
    class App {}
    running = await start(App, platform);
    const { status, body } = await running.send({ target: pay() });
    expect(status).toBe(200);
    expect(JSON.parse(body)).toHaveProperty('error');
    expect(body).not.toContain('hunter2');
  });
});

test('a handler may live in a module that knows nothing of UnitPay', async () => {
  @Module({ providers: [PlainOrders] })
  class OrdersModule {}
  @Module({ imports: [OrdersModule, UnitPayModule.forRoot(options())] })
  class App {}
  running = await start(App);
  await running.send({ target: pay() });
  expect(running.app.get(PlainOrders, { strict: false }).paid).toEqual([PAY.unitpayId]);
});

test.each([
  ['a factory', { provide: 'orders', useFactory: async () => new PlainOrders() }],
  ['a value', { provide: 'orders', useValue: new PlainOrders() }],
  ['another token', { provide: 'orders', useClass: PlainOrders }],
])('a handler may be provided by %s', async (_how, provider) => {
  @Module({ imports: [UnitPayModule.forRoot(options())], providers: [provider] })
  class App {}
  running = await start(App);
  await running.send({ target: pay() });
  expect(running.app.get<PlainOrders>('orders').paid).toEqual([PAY.unitpayId]);
});

test('an alias of a provider is not a second handler', async () => {
  @Module({
    imports: [UnitPayModule.forRoot(options())],
    providers: [PlainOrders, { provide: 'alias', useExisting: PlainOrders }],
  })
  class App {}
  running = await start(App);
  await running.send({ target: pay() });
  expect(running.app.get(PlainOrders).paid).toEqual([PAY.unitpayId]);
});

test('a handler is inherited, and one that is overridden without the decorator is not', async () => {
  class Base {
    readonly seen: string[] = [];

    @OnUnitPay('pay')
    paid() {
      this.seen.push('base');
    }

    @OnUnitPay('check')
    check() {
      this.seen.push('base');
    }
  }
  @Injectable()
  class Derived extends Base {
    override check() {
      this.seen.push('derived');
    }
  }
  @Module({ imports: [UnitPayModule.forRoot(options())], providers: [Derived] })
  class App {}
  running = await start(App);
  await running.send({ target: pay() });
  await running.send({ target: check });
  expect(running.app.get(Derived).seen).toEqual(['base']);
});

describe('a request-scoped provider', () => {
  const made: string[] = [];
  const seen: unknown[] = [];

  @Injectable({ scope: Scope.REQUEST })
  class Tenant {
    constructor(@Inject(REQUEST) readonly event: WebhookEvent) {
      made.push(event.account);
    }
  }

  @Injectable()
  class ScopedOrders {
    constructor(private readonly tenant: Tenant) {}

    @OnUnitPay('order')
    expected() {
      seen.push(this.tenant);
      return { sum: '100', currency: 'RUB' };
    }

    @OnUnitPay('pay')
    paid(event: PayEvent) {
      seen.push(this.tenant, event.account === this.tenant.event.account);
    }
  }

  afterEach(() => {
    made.length = 0;
    seen.length = 0;
  });

  test('is made anew for each webhook, once, with the event as its REQUEST', async () => {
    @Module({ providers: [ScopedOrders, Tenant] })
    class OrdersModule {}
    @Module({ imports: [OrdersModule, UnitPayModule.forRoot(options())] })
    class App {}
    running = await start(App);
    for (const [account, unitpayId] of [
      ['a', '1'],
      ['b', '2'],
    ] as const)
      expect((await running.send({ target: pay({ account, unitpayId }) })).body).toContain('result');
    expect(made).toEqual(['a', 'b']);
    const [first, again, same, second] = seen;
    expect(again).toBe(first);
    expect(second).not.toBe(first);
    expect(same).toBe(true);
  });

  test('that can’t be made is a failed webhook, not a broken server', async () => {
    @Injectable({ scope: Scope.REQUEST })
    class Broken {
      constructor() {
        throw new Error('the tenant database is down');
      }

      @OnUnitPay('pay')
      paid() {}
    }
    @Module({ imports: [UnitPayModule.forRoot(options())], providers: [Broken] })
    class App {}
    running = await start(App);
    const { body } = await running.send({ target: pay() });
    expect(JSON.parse(body)).toHaveProperty('error');
    expect(body).not.toContain('tenant');
  });
});

test('a transient provider handles webhooks too', async () => {
  const seen: string[] = [];
  @Injectable({ scope: Scope.TRANSIENT })
  class Transient {
    @OnUnitPay('pay')
    paid({ account }: PayEvent) {
      seen.push(account);
    }
  }
  @Module({ imports: [UnitPayModule.forRoot(options())], providers: [Transient] })
  class App {}
  running = await start(App);
  await running.send({ target: pay() });
  expect(seen).toEqual(['order-1']);
});
