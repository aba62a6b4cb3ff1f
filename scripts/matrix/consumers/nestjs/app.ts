import 'reflect-metadata';
import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { memoryStore, type PayEvent, UnitPay } from '@unitpay-kit/core';
import { createMockUnitPay } from '@unitpay-kit/mock-server';
import { OnUnitPay, UnitPayModule } from '@unitpay-kit/nestjs';

const keys = { projectId: '135', publicKey: '135-mock', secretKey: 'mock_secret' };

@Injectable()
class Orders {
  readonly delivered: string[] = [];

  constructor(readonly unitpay: UnitPay) {}

  @OnUnitPay('order')
  expected() {
    return { sum: '10.00', currency: 'RUB' };
  }

  @OnUnitPay('pay')
  paid(event: PayEvent) {
    this.delivered.push(event.account);
  }
}

async function tell(platform: string) {
  const mock = createMockUnitPay(keys);
  const { url, close } = await mock.listen({ port: 0 });

  @Module({
    imports: [
      UnitPayModule.forRoot({
        ...keys,
        baseUrl: url,
        webhook: { path: 'unitpay', store: memoryStore(), allowLoopback: true },
      }),
    ],
    providers: [Orders],
  })
  class App {}

  const { FastifyAdapter } =
    platform === 'fastify' ? await import('@nestjs/platform-fastify') : { FastifyAdapter: undefined };
  const app = await (FastifyAdapter
    ? NestFactory.create(App, new FastifyAdapter(), { logger: ['error', 'warn'] })
    : NestFactory.create(App, { logger: ['error', 'warn'] }));
  app.setGlobalPrefix('api');
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  mock.webhook = `http://127.0.0.1:${port}/unitpay`;

  const orders = app.get(Orders);
  const payment = await orders.unitpay.initPayment({
    paymentType: 'card',
    account: 'order-7',
    sum: '10.00',
    desc: 'Чехол',
  });
  await mock.pay(payment.paymentId);
  await mock.repeat(payment.paymentId);
  assert.deepEqual(orders.delivered, ['order-7']);
  await orders.unitpay.refundPayment({ paymentId: payment.paymentId });
  await app.close();
  await close();
  console.log('told');
}

tell(String(process.env['PLATFORM'])).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
