import { Controller, Get, Injectable, NotFoundException, Param, Post } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type OrderEvent, type PayEvent, type Refunds, UnitPay, type WebhookContext } from '@unitpay-kit/core';
import { InjectUnitPayRefunds, OnUnitPay } from '@unitpay-kit/nestjs';
import { type EntityManager, IsNull, Repository } from 'typeorm';
import { Order } from './order';

/** `context.transaction` is TypeORM's own: what is changed with it commits together with the record of the webhook, or not at all. */
type Context = WebhookContext<EntityManager>;

@Injectable()
export class OrderWebhooks {
  constructor(@InjectUnitPayRefunds() private readonly refunds: Refunds<EntityManager>) {}

  /** What does the order cost? Paid by another payment: refuse while nobody is charged, accept once they are. */
  @OnUnitPay('order')
  async expected({ method, account, unitpayId }: OrderEvent, { transaction }: Context) {
    const order = await transaction.findOneBy(Order, { id: Number(account) });
    if (!order || (method !== 'pay' && order.paidBy !== null && order.paidBy !== unitpayId)) return null;
    return { sum: order.sum, currency: 'RUB' };
  }

  /** The first payment gets the order; of any other one the refund commits with the webhook, and is sent after the reply. */
  @OnUnitPay('pay')
  async paid({ account, unitpayId }: PayEvent, { transaction }: Context): Promise<void> {
    const id = Number(account);
    await transaction.update(Order, { id, paidBy: IsNull() }, { paidBy: unitpayId });
    const isPaid = await transaction.existsBy(Order, { id, paidBy: unitpayId });
    if (!isPaid) await this.refunds.request({ paymentId: unitpayId }, { transaction });
  }
}

@Controller('orders')
export class OrdersController {
  constructor(
    @InjectRepository(Order) private readonly orders: Repository<Order>,
    private readonly unitpay: UnitPay,
  ) {}

  @Post()
  async buy() {
    const order = await this.orders.save({});
    const { sum } = await this.orders.findOneByOrFail({ id: order.id });
    const payment = await this.unitpay.initPayment({
      paymentType: 'card',
      account: String(order.id),
      sum,
      desc: 'Phone case',
    });
    return { id: order.id, url: payment.type === 'redirect' ? payment.redirectUrl : undefined };
  }

  @Get(':id')
  async state(@Param('id') id: string) {
    const order = await this.orders.findOneBy({ id: Number(id) });
    if (!order) throw new NotFoundException();
    return { paid: order.paidBy !== null };
  }
}
