// What the pages share: a client, and a shop whose only order costs 900 rubles.
import { createWebhook, memoryStore, UnitPay } from '@unitpay-kit/core';

const { env } = process;

/** `fetch` is Next's own patched one; `thrown` keeps what it threw. */
export const thrown = [];
const watched = (url, init) =>
  fetch(url, init).catch((error) => {
    thrown.push(error);
    throw error;
  });

export const unitpay = new UnitPay({
  projectId: 135,
  secretKey: env.UNITPAY_SECRET_KEY,
  baseUrl: env.UNITPAY_BASE_URL,
  maxRetries: 0,
  fetch: watched,
});

export const webhook = createWebhook({
  client: unitpay,
  store: memoryStore(),
  order: () => ({ sum: '900.00', currency: 'RUB' }),
  onPay: () => {},
  trustedProxies: 1,
});

/** One refund: UnitPay's stand-in counts them, and answers with the number. */
export const refund = async () => (await unitpay.refundPayment({ paymentId: '5' })).message;
