/**
 * @module
 * The shop's routes.
 */
import type { IncomingMessage } from 'node:http';
import { Controller, Get, Header, HttpStatus, Param, Post, Query, Redirect, Req, UseFilters } from '@nestjs/common';
import { homePage, itemFor, Orders, orderPage, shopCss, shopJs, visitOf } from '@unitpay-kit/shop-common';
import { Checkout } from './checkout.service.js';
import { ErrorPageFilter } from './error-page.filter.js';

const seeOther = (url: string) => ({ url, statusCode: HttpStatus.SEE_OTHER });

@Controller()
@UseFilters(ErrorPageFilter)
export class ShopController {
  constructor(
    private readonly checkout: Checkout,
    private readonly orders: Orders,
  ) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  async home(@Req() request: IncomingMessage) {
    return homePage(visitOf(request), await this.orders.latest());
  }

  @Get('shop.css')
  @Header('content-type', 'text/css; charset=utf-8')
  css() {
    return shopCss;
  }

  @Get('shop.js')
  @Header('content-type', 'text/javascript; charset=utf-8')
  js() {
    return shopJs;
  }

  @Post('orders')
  @Redirect()
  async create(@Req() request: IncomingMessage) {
    const order = await this.orders.create(itemFor(visitOf(request)), '900.00');
    return seeOther(`/orders/${order.id}`);
  }

  @Get('orders/:id.json')
  asJson(@Param('id') id: string) {
    return this.checkout.order(id);
  }

  @Get('orders/:id')
  @Header('content-type', 'text/html; charset=utf-8')
  async show(@Param('id') id: string, @Req() request: IncomingMessage) {
    return orderPage(visitOf(request), await this.checkout.order(id));
  }

  @Post('orders/:id/pay')
  @Redirect()
  async pay(@Param('id') id: string, @Query('by') by?: string) {
    return seeOther(await this.checkout.pay(id, by === 'sbp' ? 'sbp' : 'card'));
  }

  @Post('orders/:id/refund')
  @Redirect()
  async refund(@Param('id') id: string) {
    await this.checkout.refund(id);
    return seeOther(`/orders/${id}`);
  }

  @Post('orders/:id/extra/:payment/refund')
  @Redirect()
  async refundExtra(@Param('id') id: string, @Param('payment') payment: string) {
    await this.checkout.refundExtra(id, payment);
    return seeOther(`/orders/${id}`);
  }

  @Post('orders/:id/refund/check')
  @Redirect()
  async checkRefund(@Param('id') id: string) {
    await this.checkout.checkRefund(id);
    return seeOther(`/orders/${id}`);
  }

  /** UnitPay sends the payer back here with `account`, which is our order. */
  @Get('back')
  @Redirect()
  back(@Query('account') account: string) {
    return seeOther(`/orders/${encodeURIComponent(account)}`);
  }
}
