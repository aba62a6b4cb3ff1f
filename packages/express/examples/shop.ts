/**
 * @module
 * The quick start of the README.
 */
import { memoryStore, UnitPay } from '@unitpay-kit/core';
import { unitpayWebhook } from '@unitpay-kit/express';
import express from 'express';

const unitpay = new UnitPay({
  projectId: process.env['UNITPAY_PROJECT_ID'] ?? '',
  publicKey: process.env['UNITPAY_PUBLIC_KEY'] ?? '',
  secretKey: process.env['UNITPAY_SECRET_KEY'] ?? '',
  baseUrl: process.env['UNITPAY_BASE_URL'], // a mock's address; without it UnitPay's own
});

/** Yours is a table. */
export const orders = new Map([['order-7', { sum: '900.00', currency: 'RUB', paid: false }]]);

export const app = express();

app.get('/orders/:id/pay', (request, response) => {
  const { id } = request.params;
  const order = orders.get(id);
  if (!order) response.status(404).end();
  else response.redirect(unitpay.paymentUrl({ account: id, sum: order.sum, currency: order.currency, desc: 'Чехол' }));
});

app.get(
  '/unitpay',
  unitpayWebhook({
    client: unitpay,
    store: memoryStore(),
    // A payer can pay the same form twice: an order that is paid is refused before the second charge.
    order: ({ account }) => {
      const order = orders.get(account);
      return order && !order.paid ? order : null;
    },
    onPay: ({ account }) => {
      const order = orders.get(account);
      if (order) order.paid = true;
    },
    allowLoopback: process.env['NODE_ENV'] !== 'production', // where a mock calls from
  }),
);
