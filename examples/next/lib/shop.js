// Route handlers are bundled apart from each other: what they share stands on globalThis. A real shop has a database.
import { createWebhook, memoryStore, UnitPay } from '@unitpay-kit/core';

export const PRICE = { sum: '900.00', currency: 'RUB' };

function open() {
  const { env } = process;
  // For development only: Next writes an X-Forwarded-For of its own, so a mock looks like somebody behind a proxy.
  const mock = env.UNITPAY_BASE_URL !== undefined;
  const orders = new Map();
  const unitpay = new UnitPay({
    projectId: env.UNITPAY_PROJECT_ID,
    secretKey: env.UNITPAY_SECRET_KEY,
    baseUrl: env.UNITPAY_BASE_URL,
  });
  const webhook = createWebhook({
    client: unitpay,
    store: memoryStore(),
    order: ({ account }) => (orders.has(account) ? PRICE : null),
    onPay: ({ account }) => {
      orders.get(account).paid = true;
    },
    // Next tells no peer address, and keeps an X-Forwarded-For that a stranger wrote: let a proxy in front of it set the header.
    trustedProxies: 1,
    allowedIps: mock ? 'any' : undefined,
  });
  return { orders, unitpay, webhook };
}

/** The shop, opened at the first request: keys are not there yet while `next build` runs. */
export const shop = () => {
  globalThis.shop ??= open();
  return globalThis.shop;
};
