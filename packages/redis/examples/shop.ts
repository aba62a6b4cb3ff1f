/**
 * @module
 * Webhooks on Redis, with orders in a database of any kind.
 */
import { createWebhook, UnitPay } from '@unitpay-kit/core';
import { redisStore } from '@unitpay-kit/redis';
import { createClient } from 'redis';
import type { Orders } from './orders.js'; // yours, see below

const mock = process.env['UNITPAY_BASE_URL']; // a mock on this machine; without it UnitPay itself
const unitpay = new UnitPay({
  projectId: process.env['UNITPAY_PROJECT_ID'] ?? '',
  secretKey: process.env['UNITPAY_SECRET_KEY'] ?? '',
  baseUrl: mock,
});

export const redis = createClient({ url: process.env['REDIS_URL'] ?? 'redis://127.0.0.1:6379' });
redis.on('error', (error) => process.emitWarning(error));

/** After `await redis.connect()`. */
export function webhookFor(orders: Orders) {
  return createWebhook({
    client: unitpay,
    store: redisStore(redis),
    allowLoopback: mock !== undefined,
    // What the order costs, or null to refuse. Paid by another payment: refuse while nobody is charged, accept once they are.
    async order({ method, account, unitpayId }) {
      const order = await orders.find(account);
      if (!order || (method !== 'pay' && order.paidBy && order.paidBy !== unitpayId)) return null;
      return { sum: order.sum, currency: order.currency };
    },
    // Runs again if the process is killed before its record is written, so both calls must be idempotent.
    async onPay({ account, unitpayId }) {
      if (!(await orders.payOnce(account, unitpayId))) await orders.refundLater(unitpayId);
    },
  });
}
