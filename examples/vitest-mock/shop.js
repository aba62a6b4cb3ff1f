import { createWebhook, memoryStore } from '@unitpay-kit/core';

/** A shop that sells one thing; the client is given, so that a test can give one that talks to the mock. */
export function openShop(unitpay, options = {}) {
  const orders = new Map();
  /** Payments to refund; yours is a table, and a job that calls ensureRefunded. */
  const refunds = new Set();
  const webhook = createWebhook({
    client: unitpay,
    store: memoryStore(),
    // Paid by another payment: refuse while nobody is charged, accept once they are.
    order: ({ method, account, unitpayId }) => {
      const order = orders.get(account);
      const isFree = (order?.paidBy ?? unitpayId) === unitpayId;
      return order && (method === 'pay' || isFree) ? { sum: '900.00', currency: 'RUB' } : null;
    },
    onPay: ({ account, unitpayId }) => {
      const order = orders.get(account);
      order.paidBy ??= unitpayId;
      if (order.paidBy === unitpayId) order.deliveries += 1;
      else refunds.add(unitpayId);
    },
    ...options,
  });
  return {
    webhook,
    orders,
    refunds,
    async buy(id) {
      orders.set(id, { deliveries: 0 });
      return unitpay.initPayment({ paymentType: 'card', account: id, sum: '900.00', desc: 'Phone case' });
    },
  };
}
