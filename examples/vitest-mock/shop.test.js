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

it('a second payment of a paid order is refused before the payer is charged', async () => {
  const first = await shop.buy('order-1');
  const second = await unitpay.initPayment({ paymentType: 'card', account: 'order-1', sum: '900.00', desc: 'x' });
  await mock.pay(first.paymentId);
  await mock.pay(second.paymentId);
  expect(shop.orders.get('order-1')).toStrictEqual({ deliveries: 1, paidBy: first.paymentId });
  expect(shop.refunds.size).toBe(0);
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
