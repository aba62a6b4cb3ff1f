// Route handlers are bundled apart from each other: what they share stands on globalThis. A real shop has a database.
import { createRefunds, createWebhook, memoryLedger, memoryStore, UnitPay } from '@unitpay-kit/core';

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
  // Refunds are sent after the reply. In memory they do not survive a restart; postgresLedger and redisLedger do.
  const refunds = createRefunds({ client: unitpay, ledger: memoryLedger() });
  refunds.start();
  const webhook = createWebhook({
    client: unitpay,
    store: memoryStore(),
    // What does this order cost? null refuses: it is unknown, or another payment has paid it and nobody is charged yet.
    order: ({ method, account, unitpayId }) => {
      const order = orders.get(account);
      return order && (method === 'pay' || (order.paidBy ?? unitpayId) === unitpayId) ? PRICE : null;
    },
    // The payer has been charged: the first payment gets the order, any other one its money back.
    onPay: async ({ account, unitpayId }) => {
      const order = orders.get(account);
      order.paidBy ??= unitpayId;
      order.paid = true;
      if (order.paidBy !== unitpayId) await refunds.request({ paymentId: unitpayId });
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
