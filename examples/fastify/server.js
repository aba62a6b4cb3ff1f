import { createWebhook, memoryStore, nodeListener, UnitPay } from '@unitpay-kit/core';
import Fastify from 'fastify';

const { env } = process;
const unitpay = new UnitPay({
  projectId: env.UNITPAY_PROJECT_ID,
  secretKey: env.UNITPAY_SECRET_KEY,
  baseUrl: env.UNITPAY_BASE_URL,
});
const PRICE = { sum: '900.00', currency: 'RUB' };
const orders = new Map();

const receive = nodeListener(
  createWebhook({
    client: unitpay,
    store: memoryStore(),
    order: ({ account }) => (orders.has(account) ? PRICE : null),
    onPay: ({ account }) => {
      orders.get(account).paid = true;
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
