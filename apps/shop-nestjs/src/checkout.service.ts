/**
 * @module
 * Everything the shop does with money: start a payment, hear of it, give it back.
 */
import { ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import { type PayEvent, UnitPay, type WebhookContext, type WebhookEvent } from '@unitpay-kit/core';
import { OnUnitPay } from '@unitpay-kit/nestjs';
import { type Order, Orders, type Queryable } from '@unitpay-kit/shop-common';

@Injectable()
export class Checkout {
  constructor(
    private readonly orders: Orders,
    private readonly unitpay: UnitPay,
  ) {}

  /** What UnitPay must ask the payer for; null refuses a payment for an order that does not exist or is paid already. */
  @OnUnitPay('order')
  async expected({ account }: WebhookEvent, { transaction }: WebhookContext<Queryable>) {
    const order = await this.orders.find(account, transaction);
    return order?.status === 'new' ? { sum: order.sum, currency: 'RUB' } : null;
  }

  @OnUnitPay('pay')
  async paid(event: PayEvent, { transaction }: WebhookContext<Queryable>): Promise<void> {
    await this.orders.deliver(transaction, event.account, event.unitpayId);
  }

  async order(id: string): Promise<Order> {
    const order = await this.orders.find(id);
    if (!order) throw new NotFoundException();
    return order;
  }

  /** Answers where to pay. A second click leads to the payment that exists, not to a second one. */
  async pay(id: string): Promise<string> {
    const order = await this.order(id);
    if (order.payUrl) return order.payUrl;
    const payment = await this.unitpay.initPayment({
      paymentType: 'card',
      account: order.id,
      sum: order.sum,
      desc: order.item,
    });
    if (payment.type !== 'redirect')
      throw new Error(`UnitPay answered with ${payment.type}, not with a page to pay on.`);
    await this.orders.rememberPayment(order.id, payment.paymentId, payment.redirectUrl);
    return payment.redirectUrl;
  }

  async refund(id: string): Promise<void> {
    const order = await this.order(id);
    if (order.paymentId === null) throw new ConflictException();
    await this.unitpay.ensureRefunded({ paymentId: order.paymentId });
    await this.orders.markRefunded(id);
  }
}
