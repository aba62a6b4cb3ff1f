// What the pages share: clients, and a shop whose only order costs 900 rubles.
import { createWebhook, memoryStore, UnitPay } from '@unitpay-kit/core';
import { nodeTransport } from '@unitpay-kit/core/node';

const { env } = process;

const options = {
  projectId: 135,
  secretKey: env.UNITPAY_SECRET_KEY,
  baseUrl: env.UNITPAY_BASE_URL,
  maxRetries: 0,
};

/** By the global fetch, which is Next's; by a fetch of the shop's own around it; past both. */
export const clients = [
  new UnitPay(options),
  new UnitPay({ ...options, fetch: (url, init) => fetch(url, init) }),
  new UnitPay({ ...options, fetch: nodeTransport() }),
];

export const webhook = createWebhook({
  client: clients[0],
  store: memoryStore(),
  order: () => ({ sum: '900.00', currency: 'RUB' }),
  onPay: () => {},
  trustedProxies: 1,
});

/** The same refund by every client: UnitPay's stand-in counts calls, and answers with the number. */
export async function refunds() {
  const messages = [];
  for (const client of clients) messages.push((await client.refundPayment({ paymentId: '5' })).message);
  return messages.join(' ');
}
