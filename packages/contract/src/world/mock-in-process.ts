/**
 * @module
 * The mock without a port: verbs and fetch in the same process, webhooks to a function.
 */
import { UnitPay } from '@unitpay-kit/core';
import { createMockUnitPay } from '@unitpay-kit/mock-server';
import { mockGiven } from './mock-given.js';
import { KEYS, NOT_TRANSFERRED, SUM, WRONG_KEYS } from './mock-keys.js';
import { shopServer } from './shop-server.js';
import type { Payer, World } from './world.js';

/** Opens a world of its own. */
export async function mockInProcess(): Promise<World> {
  const mock = createMockUnitPay(KEYS);
  const wire = {
    baseUrl: mock.origin,
    fetch: mock.fetch as NonNullable<ConstructorParameters<typeof UnitPay>[0]['fetch']>,
  };
  const unitpay = new UnitPay({ ...KEYS, ...wire });
  const server = shopServer(unitpay, SUM);
  mock.webhook = async (request, { ip }) => {
    const { status, headers, body } = await server.handle(new URL(request.url).search, ip);
    return new Response(body, { status, headers });
  };
  const payer: Payer = {
    pay: async (paymentId) => void (await mock.pay(paymentId)),
    decline: async (paymentId) => void (await mock.fail(paymentId)),
  };
  return {
    name: 'the mock in-process',
    unitpay,
    stranger: new UnitPay({ ...WRONG_KEYS, ...wire }),
    given: mockGiven(unitpay, payer, async (paymentId) => String(mock.payment(paymentId)?.subscriptionId)),
    payer,
    shop: server.shop,
    provider: {
      remembers: () => {},
      advance: async (ms) => void (await mock.clock.advance(ms)),
      settle: () => mock.idle(),
      repeat: async (paymentId) => void (await mock.repeat(paymentId)),
      settlePayout: async (transactionId, status) =>
        void mock.settlePayout(transactionId, status, status === 'error' ? NOT_TRANSFERRED : undefined),
      failNext: async (method, code) =>
        void mock.fault({ method, kind: 'error', code, message: 'по просьбе', count: 1 }),
    },
    close: () => mock.idle(),
  };
}
