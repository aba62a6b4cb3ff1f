/**
 * @module
 * What the README's webhook takes from the reader's own shop, in memory.
 */
import { createRefunds, memoryLedger, UnitPay } from '@unitpay-kit/core';

export const unitpay = new UnitPay({ projectId: 135, secretKey: 'mock_secret', baseUrl: 'http://127.0.0.1:4010' });
export const refunds = createRefunds({ client: unitpay, ledger: memoryLedger() });

const table = new Map([
  ['order-7', { sum: '900.00', currency: 'RUB', paidBy: undefined as string | undefined, left: 1 }],
]);

export const orders = {
  find: async (id: string) => table.get(id),
  inStock: async (id: string) => (table.get(id)?.left ?? 0) > 0,
  /** Whether this payment has paid, now or earlier. */
  async payOnce(id: string, payment: string) {
    const order = table.get(id);
    if (order) order.paidBy ??= payment;
    return order?.paidBy === payment;
  },
};
