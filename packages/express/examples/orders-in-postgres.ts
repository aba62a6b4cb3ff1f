/**
 * @module
 * Orders, "this webhook is done" and "refund this payment" in one transaction of PostgreSQL.
 */
import { createRefunds, createWebhook, type UnitPay } from '@unitpay-kit/core';
import { postgresLedger, postgresStore } from '@unitpay-kit/postgres';
import type { Pool } from 'pg';
import { expectedOrder, payOrder } from './orders.js';

export function paymentsIn(pool: Pool, unitpay: UnitPay) {
  const refunds = createRefunds({ client: unitpay, ledger: postgresLedger({ pool }) });
  const webhook = createWebhook({
    client: unitpay,
    store: postgresStore({ pool }),
    order: (event, { transaction }) => expectedOrder(event, transaction),
    onPay: async (event, { transaction }) => {
      if (await payOrder(event, transaction)) return;
      // Commits with the webhook; a worker (refunds.start()) sends it after the reply.
      await refunds.request({ paymentId: event.unitpayId }, { transaction });
    },
  });
  return { webhook, refunds };
}
