import { serve } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { createRefunds, createWebhook, memoryLedger, memoryStore, UnitPay } from '@unitpay-kit/core';
import { Hono } from 'hono';

const { env } = process;
const unitpay = new UnitPay({
  projectId: env.UNITPAY_PROJECT_ID,
  secretKey: env.UNITPAY_SECRET_KEY,
  baseUrl: env.UNITPAY_BASE_URL,
});
const PRICE = { sum: '900.00', currency: 'RUB' };
const orders = new Map();
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
  allowLoopback: env.UNITPAY_BASE_URL !== undefined,
  trustedProxies: Number(env.TRUSTED_PROXIES ?? 0),
});

const app = new Hono();

app.post('/orders', async (c) => {
  const id = `order-${orders.size + 1}`;
  orders.set(id, { paid: false });
  const payment = await unitpay.initPayment({ paymentType: 'card', account: id, sum: PRICE.sum, desc: 'Phone case' });
  return c.json({ id, url: payment.redirectUrl });
});

app.get('/orders/:id', (c) => {
  const order = orders.get(c.req.param('id'));
  return order ? c.json(order) : c.notFound();
});

// This server lives on after a reply, so late work may finish: waitUntil has nothing to do.
app.get('/unitpay', (c) => webhook.fetch(c.req.raw, { ip: getConnInfo(c).remote.address, waitUntil: () => {} }));

serve({ fetch: app.fetch, port: Number(env.PORT ?? 3000), hostname: '127.0.0.1' });
