import { createRefunds, createWebhook, memoryLedger, memoryStore, nodeListener, UnitPay } from '@unitpay-kit/core';
import Fastify from 'fastify';

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

const receive = nodeListener(
  createWebhook({
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
  }),
);

const app = Fastify();

app.post('/orders', async () => {
  const id = `order-${orders.size + 1}`;
  orders.set(id, { paid: false });
  const payment = await unitpay.initPayment({ paymentType: 'card', account: id, sum: PRICE.sum, desc: 'Phone case' });
  return { id, url: payment.redirectUrl };
});

app.get('/orders/:id', async (request, reply) => orders.get(request.params.id) ?? reply.code(404).send());

app.get('/unitpay', (request, reply) => {
  // The webhook reads the raw address and writes the reply itself.
  reply.hijack();
  receive(request.raw, reply.raw);
});

await app.listen({ port: Number(env.PORT ?? 3000), host: '127.0.0.1' });
