import { createMockUnitPay } from '@unitpay-kit/mock-server';
import { beforeEach, expect, it } from 'vitest';
import { createShop } from './shop.js';

const mock = createMockUnitPay();
const shop = createShop({ origin: mock.origin, fetch: mock.fetch, secretKey: 'mock_secret' });
mock.webhook = shop.webhook;
beforeEach(() => mock.reset());

it('delivers a paid order', async () => {
  const { paymentId } = await shop.checkout('order-1');
  await mock.pay(String(paymentId));
  expect(shop.isPaid('order-1')).toBe(true);
});

it('does not deliver an order whose sum was tampered with', async () => {
  const { paymentId } = await shop.checkout('order-2');
  const rule = mock.fault({ webhook: 'pay', kind: 'fields', fields: { orderSum: '1.00' } });
  await mock.pay(String(paymentId));
  rule.remove();
  expect(shop.isPaid('order-2')).toBe(false);
});

it('does not know whether a refund went through when the connection breaks', async () => {
  const { paymentId } = await shop.checkout('order-3');
  await mock.pay(String(paymentId));
  mock.fault({ method: 'refundPayment', kind: 'reset', execute: true, count: 1 });
  await expect(shop.refund(String(paymentId))).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
  expect(mock.payment(String(paymentId))?.status).toBe('refund');
  expect(mock.journal.calls('refundPayment')).toHaveLength(1);
});
