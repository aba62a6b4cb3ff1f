/**
 * @module
 * Orders, webhooks and refunds in one PostgreSQL: each webhook's transaction has all that follows from it.
 */
import { Injectable, Logger, Module } from '@nestjs/common';
import type { OrderEvent, PayEvent, RefundContext, RefundRecord, Refunds, WebhookContext } from '@unitpay-kit/core';
import { InjectUnitPayRefunds, OnUnitPay, UnitPayModule } from '@unitpay-kit/nestjs';
import { postgresLedger, postgresStore } from '@unitpay-kit/postgres';
import { Pool, type PoolClient } from 'pg';

@Injectable()
export class Payments {
  constructor(@InjectUnitPayRefunds() private readonly refunds: Refunds<PoolClient>) {}

  /** Paid by another payment: refuse while nobody is charged (`check`, `preauth`), accept once they are (`pay`). */
  @OnUnitPay('order')
  async expected({ method, account, unitpayId }: OrderEvent, { transaction }: WebhookContext<PoolClient>) {
    const { rows } = await transaction.query('select sum::text, currency, paid_by from orders where id = $1', [
      account,
    ]);
    const [order] = rows;
    if (!order || (method !== 'pay' && order.paid_by && order.paid_by !== unitpayId)) return null;
    return { sum: order.sum, currency: order.currency };
  }

  /** The first payment gets the order; of any other one the refund commits with the webhook, and is sent after the reply. */
  @OnUnitPay('pay')
  async paid({ account, unitpayId }: PayEvent, { transaction }: WebhookContext<PoolClient>) {
    await transaction.query('update orders set paid_by = $2 where id = $1 and paid_by is null', [account, unitpayId]);
    const { rows } = await transaction.query('select paid_by from orders where id = $1', [account]);
    if (rows[0]?.paid_by !== unitpayId) await this.refunds.request({ paymentId: unitpayId }, { transaction });
  }

  /** The money is on its way back. Told until it resolves; what it writes commits with "told". */
  @OnUnitPay('refunded')
  async refunded({ paymentId }: RefundRecord, { transaction }: RefundContext<PoolClient>): Promise<void> {
    await transaction.query('update orders set refunded = true where paid_by = $1', [paymentId]);
  }

  /** A person has to look: `refused`, or `unproven`. */
  @OnUnitPay('refund-failed')
  failed({ paymentId, state, message }: RefundRecord, { logger }: RefundContext<PoolClient>): void {
    logger.error(`The refund of ${paymentId} is ${state}: ${message}`);
  }
}

@Module({
  imports: [
    UnitPayModule.forRootAsync({
      useFactory: async () => {
        const pool = new Pool({ connectionString: process.env['DATABASE_URL'] });
        pool.on('error', (error) => new Logger('database').error(error.message));
        const store = postgresStore({ pool });
        const ledger = postgresLedger({ pool });
        await store.migrate();
        await ledger.migrate();
        return {
          projectId: process.env['UNITPAY_PROJECT_ID'] ?? '',
          publicKey: process.env['UNITPAY_PUBLIC_KEY'] ?? '',
          secretKey: process.env['UNITPAY_SECRET_KEY'] ?? '',
          baseUrl: process.env['UNITPAY_BASE_URL'], // a mock on this machine; without it UnitPay itself
          webhook: { path: 'unitpay', store, allowLoopback: process.env['UNITPAY_BASE_URL'] !== undefined },
          ledger, // refunds survive crashes, and are worked on while the application runs
        };
      },
    }),
  ],
  providers: [Payments],
})
export class PaymentsModule {}
