import { UnitPay } from '@unitpay-kit/core';
import { createMockUnitPay } from '@unitpay-kit/mock-server';
import { beforeEach, expect, it } from 'vitest';
import { openShop } from './shop.js';

let mock;
let unitpay;
let shop;

beforeEach(() => {
  mock = createMockUnitPay();
  unitpay = new UnitPay({ projectId: 135, secretKey: 'mock_secret', baseUrl: mock.origin, fetch: mock.fetch });
  shop = openShop(unitpay, { allowLoopback: true, logger: false });
  mock.webhook = (request, { ip }) => shop.webhook.fetch(request, { ip, waitUntil: () => {} });
});

it('a paid order is delivered once, however often UnitPay tells of it', async () => {
  const { paymentId } = await shop.buy('order-1');
  await mock.pay(paymentId);
  await mock.repeat(paymentId);
  expect(shop.orders.get('order-1').deliveries).toBe(1);
});

it('an order that nobody made is not paid for', async () => {
  const { paymentId } = await unitpay.initPayment({ paymentType: 'card', account: 'x', sum: '900.00', desc: 'x' });
  await mock.pay(paymentId);
  expect(shop.orders.has('x')).toBe(false);
});

it('a refund whose answer is lost is sent once', async () => {
  const { paymentId } = await shop.buy('order-1');
  await mock.pay(paymentId);
  mock.fault({ method: 'refundPayment', kind: 'reset', execute: true, count: 1 });
  await unitpay.ensureRefunded({ paymentId });
  expect(mock.journal.calls('refundPayment')).toHaveLength(1);
}, 30_000);
