// What the pages share: a client, and a shop whose only order costs 900 rubles.
import { createWebhook, memoryStore, UnitPay } from '@unitpay-kit/core';
import { nodeTransport } from '@unitpay-kit/core/node';

const { env } = process;

/** `fetch` is Next's own patched one; `thrown` keeps what it threw. */
export const thrown = [];
const watched = (url, init) =>
  fetch(url, init).catch((error) => {
    thrown.push(error);
    throw error;
  });

const options = {
  projectId: 135,
  secretKey: env.UNITPAY_SECRET_KEY,
  baseUrl: env.UNITPAY_BASE_URL,
  maxRetries: 0,
};
export const unitpay = new UnitPay({ ...options, fetch: watched });
/** Past Next's fetch, for pages that force its cache. */
export const pastFetch = new UnitPay({ ...options, fetch: nodeTransport() });

export const webhook = createWebhook({
  client: unitpay,
  store: memoryStore(),
  order: () => ({ sum: '900.00', currency: 'RUB' }),
  onPay: () => {},
  trustedProxies: 1,
});

/** One refund: UnitPay's stand-in counts them, and answers with the number. */
export const refund = async (client = unitpay) => (await client.refundPayment({ paymentId: '5' })).message;
