import { createMockUnitPay } from '@unitpay-kit/mock-server';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createShop } from '../vitest/shop.js';

// The shop calls https://unitpay.ru, as in production; MSW leads these requests to the mock, and no network is needed.
const mock = createMockUnitPay({ publicUrl: 'https://unitpay.ru' });
const server = setupServer(
  http.all('https://unitpay.ru/*', async ({ request }) => {
    try {
      return await mock.fetch(request);
    } catch {
      // A broken connection has to stay one: thrown from here it would reach the shop as an HTTP 500.
      return HttpResponse.error();
    }
  }),
);
const shop = createShop({
  origin: 'https://unitpay.ru',
  // Looked up at each call: MSW puts its own in place later.
  fetch: (...request) => globalThis.fetch(...request),
  secretKey: 'mock_secret',
});
mock.webhook = shop.webhook;

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
beforeEach(() => mock.reset());
afterAll(() => server.close());

it('delivers a paid order', async () => {
  const { paymentId } = await shop.checkout('order-1');
  await mock.pay(String(paymentId));
  expect(shop.isPaid('order-1')).toBe(true);
});

it('does not know whether a refund went through when the connection breaks', async () => {
  const { paymentId } = await shop.checkout('order-2');
  await mock.pay(String(paymentId));
  mock.fault('refund-cut-after-execution', { count: 1 });
  await expect(shop.refund(String(paymentId))).rejects.toThrow(TypeError);
  expect(mock.payment(String(paymentId))?.status).toBe('refund');
});
