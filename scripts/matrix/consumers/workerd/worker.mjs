import { createWebhook, memoryStore, UnitPay } from '@unitpay-kit/core';

const delivered = [];
let shop;

/** Built with the first request: only then are the settings there, as in a real worker. */
function open({ MOCK_URL: baseUrl }) {
  const unitpay = new UnitPay({ projectId: '135', publicKey: '135-mock', secretKey: 'mock_secret', baseUrl });
  const webhook = createWebhook({
    client: unitpay,
    store: memoryStore(),
    allowLoopback: true,
    logger: false,
    order: async () => ({ sum: '900.00', currency: 'RUB' }),
    onPay: (event) => void delivered.push(event.account),
  });
  return { unitpay, webhook };
}

const routes = {
  '/unitpay': (request, { webhook }, context) =>
    webhook.fetch(request, { ip: '127.0.0.1', waitUntil: (work) => context.waitUntil(work) }),
  '/buy': async (_request, { unitpay }) => {
    const order = { paymentType: 'card', account: 'order-7', sum: '900.00', desc: 'Чехол' };
    return Response.json(await unitpay.initPayment(order));
  },
  '/refund': async (request, { unitpay }) => {
    const paymentId = new URL(request.url).searchParams.get('paymentId');
    return Response.json(await unitpay.ensureRefunded({ paymentId }));
  },
  '/delivered': () => Response.json(delivered),
};

export default {
  fetch(request, env, context) {
    shop ??= open(env);
    return routes[new URL(request.url).pathname](request, shop, context);
  },
};
