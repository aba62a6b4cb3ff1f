// Uses every package's types the way a merchant's project does; compiled, never run.
import {
  createWebhook,
  isUnitPayError,
  memoryStore,
  type PayEvent,
  UnitPay,
  type WebhookContext,
} from '@unitpay-kit/core';
import { unitpayWebhook } from '@unitpay-kit/express';
import { createMockUnitPay } from '@unitpay-kit/mock-server';
import { OnUnitPay, UnitPayModule } from '@unitpay-kit/nestjs';
import { postgresStore } from '@unitpay-kit/postgres';
import { redisStore } from '@unitpay-kit/redis';

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
export const stores = [postgresStore, redisStore, isUnitPayError];

// @ts-expect-error a refund without a payment does not compile
void unitpay.refundPayment({});
