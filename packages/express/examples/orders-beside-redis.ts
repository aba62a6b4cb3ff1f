/**
 * @module
 * Webhooks remembered in Redis, orders in a database of their own: a crash between the two runs the handler again, so it must tolerate that.
 */
import { createRefunds, createWebhook, type UnitPay } from '@unitpay-kit/core';
import { postgresLedger } from '@unitpay-kit/postgres';
import { type RedisClient, redisStore } from '@unitpay-kit/redis';
import type { Pool } from 'pg';
import { expectedOrder, payOrder } from './orders.js';

export function paymentsBeside(redis: RedisClient, pool: Pool, unitpay: UnitPay) {
  const refunds = createRefunds({ client: unitpay, ledger: postgresLedger({ pool }) });
  const webhook = createWebhook({
    client: unitpay,
    store: redisStore(redis),
    order: (event) => expectedOrder(event, pool),
    onPay: async (event) => {
      // Both may run again after a crash: the order knows which payment has paid it, and a refund is asked for only once.
      if (!(await payOrder(event, pool))) await refunds.request({ paymentId: event.unitpayId });
    },
  });
  return { webhook, refunds };
}
