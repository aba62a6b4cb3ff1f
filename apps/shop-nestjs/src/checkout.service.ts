/**
 * @module
 * Everything the shop does with money: start a payment, hear of it, refund it.
 */
import { Inject, Injectable } from '@nestjs/common';
import {
  type ErrorEvent,
  type OrderEvent,
  type PayEvent,
  type RefundContext,
  type RefundRecord,
  type Refunds,
  UnitPay,
  type WebhookContext,
} from '@unitpay-kit/core';
import { InjectUnitPayRefunds, OnUnitPay } from '@unitpay-kit/nestjs';
import {
  checkRefund,
  type Database,
  type Order,
  Orders,
  type Queryable,
  type RefundDesk,
  refundExtra,
  refundOrder,
  ShopError,
  startPayment,
} from '@unitpay-kit/shop-common';
import { DATABASE } from './database.provider.js';

@Injectable()
export class Checkout {
  constructor(
    private readonly orders: Orders,
    private readonly unitpay: UnitPay,
    @InjectUnitPayRefunds() private readonly refunds: Refunds<Queryable>,
    @Inject(DATABASE) private readonly database: Database,
  ) {}

  /** What the order costs, or null to refuse. Paid by another payment: refuse while nobody is charged, accept once they are. */
  @OnUnitPay('order')
  async expected({ method, account, unitpayId }: OrderEvent, { transaction }: WebhookContext<Queryable>) {
    const order = await this.orders.find(account, transaction);
    if (!order || (method !== 'pay' && order.paidBy !== null && order.paidBy !== unitpayId)) return null;
    return { sum: order.sum, currency: 'RUB' };
  }

  /** The first payment gets the order. Any other one is refunded: the request commits with the webhook, and is sent after the reply. */
  @OnUnitPay('pay')
  async paid({ account, unitpayId }: PayEvent, { transaction }: WebhookContext<Queryable>): Promise<void> {
    if (await this.orders.deliver(transaction, account, unitpayId)) return;
    await this.orders.noteExtra(transaction, account, unitpayId);
    await this.refunds.request({ paymentId: unitpayId }, { transaction });
  }

  @OnUnitPay('error')
  async declined(event: ErrorEvent, { transaction }: WebhookContext<Queryable>): Promise<void> {
    await this.orders.decline(transaction, event.account, event.unitpayId, event.errorMessage ?? '');
  }

  @OnUnitPay('refunded')
  async refunded({ paymentId }: RefundRecord, { transaction }: RefundContext<Queryable>): Promise<void> {
    await this.orders.markRefunded(transaction, paymentId);
  }

  @OnUnitPay('refund-failed')
  async refundFailed(record: RefundRecord, { transaction }: RefundContext<Queryable>): Promise<void> {
    await this.orders.noteRefund(record, transaction);
  }

  async order(id: string): Promise<Order> {
    const order = await this.orders.find(id);
    if (!order) throw new ShopError('noOrder');
    return order;
  }

  /** Answers where to pay. A second click, also one at the same moment, leads to the payment that exists. */
  pay(id: string, paymentType: 'card' | 'sbp'): Promise<string> {
    return startPayment({ orders: this.orders, unitpay: this.unitpay }, id, async ({ sum, item }) => {
      const payment = await this.unitpay.initPayment({ paymentType, account: id, sum, desc: item });
      if (payment.type !== 'redirect')
        throw new Error(`UnitPay answered with ${payment.type}, not with a page to pay on.`);
      return { paymentId: payment.paymentId, payUrl: payment.redirectUrl };
    });
  }

  private get desk(): RefundDesk {
    return { orders: this.orders, refunds: this.refunds, database: this.database };
  }

  refund(id: string): Promise<void> {
    return refundOrder(this.desk, id);
  }

  async refundExtra(id: string, paymentId: string): Promise<void> {
    await refundExtra(this.desk, await this.order(id), paymentId);
  }

  async checkRefund(id: string): Promise<void> {
    await checkRefund(this.desk, await this.order(id));
  }
}
