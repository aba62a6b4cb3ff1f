import { createRefunds, memoryLedger, memoryStore, UnitPay } from '@unitpay-kit/core';
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
// Refunds are sent after the reply. In memory they do not survive a restart; postgresLedger and redisLedger do.
const refunds = createRefunds({ client: unitpay, ledger: memoryLedger() });
refunds.start();
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
    // One process; use @unitpay-kit/redis or postgres otherwise.
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
  }),
);

app.listen(Number(env.PORT ?? 3000), '127.0.0.1');
