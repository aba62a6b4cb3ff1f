// Uses every package's types the way a merchant's project does; compiled, never run.
import {
  createWebhook,
  isUnitPayError,
  memoryStore,
  type PayEvent,
  UnitPay,
  type WebhookContext,
} from '@unitpay-kit/core';
import { storeConformance } from '@unitpay-kit/core/testing';
import { unitpayWebhook } from '@unitpay-kit/express';
import { createMockUnitPay } from '@unitpay-kit/mock-server';
import { OnUnitPay, UnitPayModule } from '@unitpay-kit/nestjs';
import { type PoolClientLike, type PoolLike, postgresStore } from '@unitpay-kit/postgres';
import { type RedisClient, redisStore } from '@unitpay-kit/redis';

export const unitpay = new UnitPay({ projectId: 135, publicKey: '135-mock', secretKey: 'key' });

export async function pay(): Promise<string | undefined> {
  const payment = await unitpay.initPayment({ paymentType: 'card', account: 'order-7', sum: '10.00', desc: 'Case' });
  // The union on `type` is what makes redirectUrl be there.
  if (payment.type === 'redirect') {
    const url: string = payment.redirectUrl;
    return url;
  }
  return undefined;
}

export const webhook = createWebhook({
  client: unitpay,
  store: memoryStore(),
  order: async () => ({ sum: '10.00', currency: 'RUB' }),
  onPay: async (event: PayEvent, context: WebhookContext) => {
    const sum: string = event.orderSum;
    context.logger.info(sum);
  },
});
export const middleware = unitpayWebhook(webhook);
export const module_ = UnitPayModule.forRoot({ projectId: 135, publicKey: '135-mock', secretKey: 'key' });
export class Orders {
  constructor(readonly client: UnitPay) {}

  @OnUnitPay('order')
  expected() {
    return { sum: '10.00', currency: 'RUB' };
  }

  @OnUnitPay('pay')
  paid(event: PayEvent): void {
    void event.account;
  }
}
export const mock = createMockUnitPay({ projectId: '135', publicKey: '135-mock', secretKey: 'key' });

declare const redis: RedisClient;
declare const pool: PoolLike<PoolClientLike>;
interface Manager {
  readonly rows: 'of an ORM';
}
declare const orm: <T>(work: (manager: Manager) => Promise<T>) => Promise<T>;
export const onRedis = createWebhook({
  client: unitpay,
  store: redisStore(redis),
  order: 'unchecked',
  onPay: () => undefined,
});
export const onPostgres = createWebhook({
  client: unitpay,
  store: postgresStore({ pool }),
  order: () => null,
  onPay: async (event, { transaction }) => {
    // The transaction is what the pool hands out.
    await transaction.query('update orders set paid = true where id = $1', [event.account]);
  },
});
export const onOrm = createWebhook({
  client: unitpay,
  store: postgresStore<Manager>({ transaction: orm, query: async () => [] }),
  order: () => null,
  onPay: (_event, { transaction }) => {
    const rows: 'of an ORM' = transaction.rows;
    void rows;
  },
});
export const conformance = storeConformance;
export const isOurs = isUnitPayError;

// @ts-expect-error a refund without a payment does not compile
void unitpay.refundPayment({});
