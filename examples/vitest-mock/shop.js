import { createWebhook, memoryStore } from '@unitpay-kit/core';

/** A shop that sells one thing; the client is given, so that a test can give one that talks to the mock. */
export function openShop(unitpay, options = {}) {
  const orders = new Map();
  const webhook = createWebhook({
    client: unitpay,
    store: memoryStore(),
    order: ({ account }) => (orders.has(account) ? { sum: '900.00', currency: 'RUB' } : null),
    onPay: ({ account }) => {
      orders.get(account).deliveries += 1;
    },
    ...options,
  });
  return {
    webhook,
    orders,
    async buy(id) {
      orders.set(id, { deliveries: 0 });
      return unitpay.initPayment({ paymentType: 'card', account: id, sum: '900.00', desc: 'Phone case' });
    },
  };
}
