import { Controller, Get, Injectable, NotFoundException, Param, Post } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type OrderEvent, type PayEvent, UnitPay, type WebhookContext } from '@unitpay-kit/core';
import { OnUnitPay } from '@unitpay-kit/nestjs';
import { type EntityManager, Repository } from 'typeorm';
import { Order } from './order';

/** `context.transaction` is TypeORM's own: what is changed with it commits together with the record of the webhook, or not at all. */
type Context = WebhookContext<EntityManager>;

@Injectable()
export class OrderWebhooks {
  /** What does the order cost? null refuses one that is unknown. */
  @OnUnitPay('order')
  async expected({ account }: OrderEvent, { transaction }: Context) {
    const order = await transaction.findOneBy(Order, { id: Number(account) });
    return order && { sum: order.sum, currency: 'RUB' };
  }

  @OnUnitPay('pay')
  async paid({ account, unitpayId }: PayEvent, { transaction }: Context): Promise<void> {
    await transaction.update(Order, Number(account), { paidBy: unitpayId });
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
