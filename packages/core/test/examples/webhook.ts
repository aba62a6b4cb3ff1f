/**
 * @module
 * The webhook of the README.
 */
import { createServer } from 'node:http';
import { createWebhook, memoryStore, nodeListener, WebhookReject } from '@unitpay-kit/core';
import { orders, refunds, unitpay } from './shop.js';

export const webhook = createWebhook({
  client: unitpay,
  store: memoryStore(), // one process; @unitpay-kit/redis and @unitpay-kit/postgres remember for all
  // What the order costs, or null to refuse. Paid by another payment: refuse while nobody is charged, accept once they are.
  order: async ({ method, account, unitpayId }) => {
    const order = await orders.find(account);
    if (!order || (method !== 'pay' && order.paidBy && order.paidBy !== unitpayId)) return null;
    return { sum: order.sum, currency: order.currency };
  },
  onCheck: async ({ account }) => {
    if (!(await orders.inStock(account))) throw new WebhookReject('Товар закончился.'); // the payer sees it
  },
  // The payer has been charged: the first payment gets the order, any other one its money back.
  onPay: async ({ account, unitpayId }) => {
    if (!(await orders.payOnce(account, unitpayId))) await refunds.request({ paymentId: unitpayId });
  },
});

export const server = createServer(nodeListener(webhook));
