// The smallest Hono server: one route with a fixed answer of the same length as the mock's getPayment.
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const REPLY = JSON.stringify({
  result: {
    status: 'success',
    paymentType: 'card',
    paymentId: 2200000001,
    account: 'order-1',
    date: '2026-11-23 10:00:00',
    purse: '220000xxxxxx0004',
    profit: '96.50',
    projectId: 135,
    orderSum: '100.00',
    orderCurrency: 'RUB',
    payerSum: '100.00',
    payerCurrency: 'RUB',
    availableForRefund: '100.00',
    isPreauth: 0,
    refunds: [],
  },
});

const app = new Hono();
app.get('/api', (c) => c.body(REPLY, 200, { 'content-type': 'application/json; charset=UTF-8' }));
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}` })}\n`);
});
process.once('SIGTERM', () => server.close());
