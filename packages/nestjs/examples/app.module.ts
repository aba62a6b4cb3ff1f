/**
 * @module
 * The quick start of the README.
 */
import { Injectable, Module } from '@nestjs/common';
import { memoryStore, type PayEvent, UnitPay, type WebhookEvent } from '@unitpay-kit/core';
import { OnUnitPay, UnitPayModule } from '@unitpay-kit/nestjs';

@Injectable()
export class Orders {
  /** Yours is a table. */
  readonly table = new Map([['order-7', { sum: '900.00', currency: 'RUB', paid: false }]]);

  constructor(private readonly unitpay: UnitPay) {}

  /** Where to send the payer. */
  payUrl(id: string, sum: string): string {
    return this.unitpay.paymentUrl({ account: id, sum, currency: 'RUB', desc: 'Чехол' });
  }

  /** What the order costs; UnitPay's sum and currency must be the same. `null`: there is no such order, or it is paid. */
  @OnUnitPay('order')
  expected({ account }: WebhookEvent) {
    const order = this.table.get(account);
    return order && !order.paid ? order : null;
  }

  /** The payer has been charged. Runs once for each payment. */
  @OnUnitPay('pay')
  paid({ account }: PayEvent) {
    const order = this.table.get(account);
    if (order) order.paid = true;
  }
}

@Module({
  imports: [
    UnitPayModule.forRoot({
      projectId: process.env['UNITPAY_PROJECT_ID'] ?? '',
      publicKey: process.env['UNITPAY_PUBLIC_KEY'] ?? '',
      secretKey: process.env['UNITPAY_SECRET_KEY'] ?? '',
      baseUrl: process.env['UNITPAY_BASE_URL'], // a mock's address; without it UnitPay's own
      webhook: {
        path: 'unitpay',
        store: memoryStore(),
        allowLoopback: process.env['NODE_ENV'] !== 'production', // where a mock calls from
      },
    }),
  ],
  providers: [Orders],
})
export class AppModule {}
