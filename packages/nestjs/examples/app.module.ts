/**
 * @module
 * The quick start of the README.
 */
import { Injectable, Module } from '@nestjs/common';
import { memoryStore, type OrderEvent, type PayEvent, UnitPay } from '@unitpay-kit/core';
import { OnUnitPay, UnitPayModule } from '@unitpay-kit/nestjs';

interface Order {
  readonly sum: string;
  readonly currency: string;
  /** Which payment paid: one order can be paid by two. */
  paidBy?: string;
}

@Injectable()
export class Orders {
  /** Yours is a table. */
  readonly table = new Map<string, Order>([['order-7', { sum: '900.00', currency: 'RUB' }]]);
  /** Payments to refund; yours is a table too, and a job that calls ensureRefunded. */
  readonly refunds = new Set<string>();

  constructor(private readonly unitpay: UnitPay) {}

  /** Where to send the payer. */
  payUrl(id: string, sum: string): string {
    return this.unitpay.paymentUrl({ account: id, sum, currency: 'RUB', desc: 'Чехол' });
  }

  /** What the order costs, or `null` to refuse. Paid by another payment: refuse while nobody is charged, accept once they are. */
  @OnUnitPay('order')
  expected({ method, account, unitpayId }: OrderEvent) {
    const order = this.table.get(account);
    if (!order || (method !== 'pay' && order.paidBy && order.paidBy !== unitpayId)) return null;
    return { sum: order.sum, currency: order.currency };
  }

  /** The payer has been charged: the first payment gets the order, any other one its money back. */
  @OnUnitPay('pay')
  paid({ account, unitpayId }: PayEvent) {
    const order = this.table.get(account);
    if (!order) return;
    order.paidBy ??= unitpayId;
    if (order.paidBy !== unitpayId) this.refunds.add(unitpayId);
  }
}

const mock = process.env['UNITPAY_BASE_URL']; // a mock on this machine; without it UnitPay itself

@Module({
  imports: [
    UnitPayModule.forRoot({
      projectId: process.env['UNITPAY_PROJECT_ID'] ?? '',
      publicKey: process.env['UNITPAY_PUBLIC_KEY'] ?? '',
      secretKey: process.env['UNITPAY_SECRET_KEY'] ?? '',
      baseUrl: mock,
      webhook: { path: 'unitpay', store: memoryStore(), allowLoopback: mock !== undefined },
    }),
  ],
  providers: [Orders],
})
export class AppModule {}
