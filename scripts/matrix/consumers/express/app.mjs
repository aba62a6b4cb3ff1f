import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createWebhook, memoryStore, UnitPay } from '@unitpay-kit/core';
import { unitpayWebhook } from '@unitpay-kit/express';
import { createMockUnitPay } from '@unitpay-kit/mock-server';
import express from 'express';

const keys = { projectId: '135', publicKey: '135-mock', secretKey: 'mock_secret' };
const delivered = [];
const app = express();
const server = app.listen(0, '127.0.0.1');
await once(server, 'listening');
const mock = createMockUnitPay({ ...keys, webhook: `http://127.0.0.1:${server.address().port}/unitpay` });
const { url, close } = await mock.listen({ port: 0 });
const unitpay = new UnitPay({ ...keys, baseUrl: url });
app.get(
  '/unitpay',
  unitpayWebhook(
    createWebhook({
      client: unitpay,
      store: memoryStore(),
      allowLoopback: true,
      logger: false,
      order: async () => ({ sum: '10.00', currency: 'RUB' }),
      onPay: (event) => void delivered.push(event.account),
    }),
  ),
);

const payment = await unitpay.initPayment({ paymentType: 'card', account: 'order-7', sum: '10.00', desc: 'Чехол' });
await mock.pay(payment.paymentId);
await mock.repeat(payment.paymentId);
assert.deepEqual(delivered, ['order-7']);
await unitpay.refundPayment({ paymentId: payment.paymentId });
await close();
server.close();
server.closeAllConnections();
console.log('told');
