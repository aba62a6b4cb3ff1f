import { memoryStore, UnitPay } from '@unitpay-kit/core';
import { unitpayWebhook } from '@unitpay-kit/express';
import express from 'express';

const { env } = process;
const unitpay = new UnitPay({
  projectId: env.UNITPAY_PROJECT_ID,
  secretKey: env.UNITPAY_SECRET_KEY,
  baseUrl: env.UNITPAY_BASE_URL,
});
const PRICE = { sum: '900.00', currency: 'RUB' };
const orders = new Map();
const app = express();

app.post('/orders', async (_request, response) => {
  const id = `order-${orders.size + 1}`;
  orders.set(id, { paid: false });
  const payment = await unitpay.initPayment({ paymentType: 'card', account: id, sum: PRICE.sum, desc: 'Phone case' });
  response.json({ id, url: payment.redirectUrl });
});

app.get('/orders/:id', (request, response) => {
  const order = orders.get(request.params.id);
  if (order) response.json(order);
  else response.sendStatus(404);
});

app.get(
  '/unitpay',
  unitpayWebhook({
    client: unitpay,
    // One process, and delivering twice does no harm here; use @unitpay-kit/redis or postgres otherwise.
    store: memoryStore(),
    // What does this order cost? null refuses an order that is unknown or paid.
    order: ({ account }) => (orders.has(account) ? PRICE : null),
    onPay: ({ account }) => {
      orders.get(account).paid = true;
    },
    allowLoopback: env.UNITPAY_BASE_URL !== undefined,
    trustedProxies: Number(env.TRUSTED_PROXIES ?? 0),
  }),
);

app.listen(Number(env.PORT ?? 3000), '127.0.0.1');
