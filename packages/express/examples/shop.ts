/**
 * @module
 * The quick start of the README.
 */
import { memoryStore, UnitPay } from '@unitpay-kit/core';
import { unitpayWebhook } from '@unitpay-kit/express';
import express from 'express';

const mock = process.env['UNITPAY_BASE_URL']; // a mock on this machine; without it UnitPay itself
const unitpay = new UnitPay({
  projectId: process.env['UNITPAY_PROJECT_ID'] ?? '',
  publicKey: process.env['UNITPAY_PUBLIC_KEY'] ?? '',
  secretKey: process.env['UNITPAY_SECRET_KEY'] ?? '',
  baseUrl: mock,
});

interface Order {
  readonly sum: string;
  readonly currency: string;
  /** Which payment paid: one order can be paid by two. */
  paidBy?: string;
}

/** Yours is a table. */
export const orders = new Map<string, Order>([['order-7', { sum: '900.00', currency: 'RUB' }]]);
/** Payments to refund; yours is a table too, and a job that calls ensureRefunded. */
export const refunds = new Set<string>();

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
    allowLoopback: mock !== undefined,
    // What the order costs, or null to refuse. Paid by another payment: refuse while nobody is charged, accept once they are.
    order: ({ method, account, unitpayId }) => {
      const order = orders.get(account);
      if (!order || (method !== 'pay' && order.paidBy && order.paidBy !== unitpayId)) return null;
      return { sum: order.sum, currency: order.currency };
    },
    // The payer has been charged: the first payment gets the order, any other one its money back.
    onPay: ({ account, unitpayId }) => {
      const order = orders.get(account);
      if (!order) return;
      order.paidBy ??= unitpayId;
      if (order.paidBy !== unitpayId) refunds.add(unitpayId);
    },
  }),
);
