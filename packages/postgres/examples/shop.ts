/**
 * @module
 * The whole thing: orders, webhooks and refunds in one PostgreSQL.
 */
import { createRefunds, createWebhook, UnitPay } from '@unitpay-kit/core';
import { postgresLedger, postgresStore } from '@unitpay-kit/postgres';
import { Pool } from 'pg';

const mock = process.env['UNITPAY_BASE_URL']; // a mock on this machine; without it UnitPay itself
const unitpay = new UnitPay({
  projectId: process.env['UNITPAY_PROJECT_ID'] ?? '',
  secretKey: process.env['UNITPAY_SECRET_KEY'] ?? '',
  baseUrl: mock,
});

export const pool = new Pool({ connectionString: process.env['DATABASE_URL'] });
pool.on('error', (error) => process.emitWarning(error));

const store = postgresStore({ pool });
const ledger = postgresLedger({ pool });

/** Sends the refunds that were requested, also those of a process that was killed. */
export const refunds = createRefunds({ client: unitpay, ledger });

/** Once, when the application starts; then `refunds.start()`. */
export async function migrate(): Promise<void> {
  // orders (id text primary key, sum text, currency text, paid_by text): which payment paid, since two can pay one order.
  await store.migrate();
  await ledger.migrate();
}

export const webhook = createWebhook({
  client: unitpay,
  store,
  allowLoopback: mock !== undefined,
  // What the order costs, or null to refuse. Paid by another payment: refuse while nobody is charged, accept once they are.
  async order({ method, account, unitpayId }, { transaction }) {
    const { rows } = await transaction.query('select sum, currency, paid_by from orders where id = $1', [account]);
    const [order] = rows;
    if (!order || (method !== 'pay' && order.paid_by !== null && order.paid_by !== unitpayId)) return null;
    return { sum: order.sum, currency: order.currency };
  },
  // The payer has been charged: the first payment gets the order, any other one its money back.
  async onPay({ account, unitpayId }, { transaction }) {
    const { rowCount } = await transaction.query(
      'update orders set paid_by = $2 where id = $1 and (paid_by is null or paid_by = $2)',
      [account, unitpayId],
    );
    // Commits with this webhook, and is sent after its reply.
    if (rowCount === 0) await refunds.request({ paymentId: unitpayId }, { transaction });
  },
});
