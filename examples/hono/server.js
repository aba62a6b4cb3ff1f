import { serve } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { createWebhook, memoryStore, UnitPay } from '@unitpay-kit/core';
import { Hono } from 'hono';

const { env } = process;
const unitpay = new UnitPay({
  projectId: env.UNITPAY_PROJECT_ID,
  secretKey: env.UNITPAY_SECRET_KEY,
  baseUrl: env.UNITPAY_BASE_URL,
});
const PRICE = { sum: '900.00', currency: 'RUB' };
const orders = new Map();

const webhook = createWebhook({
  client: unitpay,
  store: memoryStore(),
  order: ({ account }) => (orders.has(account) ? PRICE : null),
  onPay: ({ account }) => {
    orders.get(account).paid = true;
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
