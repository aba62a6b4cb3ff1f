/**
 * @module
 * Handlers are found wherever a provider lives and however it is made.
 */
import { Injectable, Module } from '@nestjs/common';
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

test('a handler may live in a module that knows nothing of UnitPay', async () => {
  @Module({ providers: [PlainOrders] })
  class OrdersModule {}
  @Module({ imports: [OrdersModule, UnitPayModule.forRoot(options({ order: 'unchecked' }))] })
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
  @Module({ imports: [UnitPayModule.forRoot(options({ order: 'unchecked' }))], providers: [provider] })
  class App {}
  running = await start(App);
  await running.send({ target: pay() });
  expect(running.app.get<PlainOrders>('orders').paid).toEqual([PAY.unitpayId]);
});

test('an alias of a provider is not a second handler', async () => {
  @Module({
    imports: [UnitPayModule.forRoot(options({ order: 'unchecked' }))],
    providers: [PlainOrders, { provide: 'alias', useExisting: PlainOrders }],
  })
  class App {}
  running = await start(App);
  await running.send({ target: pay() });
  expect(running.app.get(PlainOrders).paid).toEqual([PAY.unitpayId]);
});
