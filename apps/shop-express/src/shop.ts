/**
 * @module
 * The shop: its routes, a webhook, and refunds.
 */
import { createRefunds, createWebhook, type Refunds, type UnitPay, type Webhook } from '@unitpay-kit/core';
import { unitpayWebhook } from '@unitpay-kit/express';
import {
  checkRefund,
  type Database,
  errorPage,
  homePage,
  itemFor,
  Orders,
  orderPage,
  type Queryable,
  refundExtra,
  refundOrder,
  rememberLanguage,
  ShopError,
  shopCss,
  shopJs,
  startPayment,
  visitOf,
} from '@unitpay-kit/shop-common';
import express, { type ErrorRequestHandler, type Express, type Request } from 'express';

/** What the shop is made of. */
export interface ShopOptions {
  readonly unitpay: UnitPay;
  readonly database: Database;
  /** Whether webhooks may come from this machine: only the mock's do. */
  readonly allowLoopback: boolean;
  /** What every pause of refunds is multiplied by. */
  readonly timeScale: number;
}

/** The application; its webhook, so that the caller can wait for what is in flight; its refunds, which the caller starts and stops. */
export interface Shop {
  readonly app: Express;
  readonly webhook: Webhook;
  readonly refunds: Refunds<Queryable>;
}

/** Builds the shop. */
export async function createShop({ unitpay, database, allowLoopback, timeScale }: ShopOptions): Promise<Shop> {
  const orders = new Orders(database);
  await orders.createTable();

  const refunds = createRefunds({
    client: unitpay,
    ledger: database.ledger,
    timeScale,
    onRefunded: ({ paymentId }, { transaction }) => orders.markRefunded(transaction, paymentId),
    onFailed: (record, { transaction }) => orders.noteRefund(record, transaction),
  });

  const webhook = createWebhook({
    client: unitpay,
    store: database.store,
    // A payment whose `pay` never came is found by itself.
    ledger: database.ledger,
    timeScale,
    allowLoopback,
    // What the order costs, or null to refuse. Paid by another payment: refuse while nobody is charged, accept once they are.
    order: async ({ method, account, unitpayId }, { transaction }) => {
      const order = await orders.find(account, transaction);
      if (!order || (method !== 'pay' && order.paidBy !== null && order.paidBy !== unitpayId)) return null;
      return { sum: order.sum, currency: 'RUB' };
    },
    // The first payment gets the order. Any other one is refunded: the request commits with the webhook, and is sent after the reply.
    onPay: async ({ account, unitpayId }, { transaction }) => {
      if (await orders.deliver(transaction, account, unitpayId)) return;
      await orders.noteExtra(transaction, account, unitpayId);
      await refunds.request({ paymentId: unitpayId }, { transaction });
    },
    onPaymentError: ({ account, unitpayId, errorMessage = '' }, { transaction }) =>
      orders.decline(transaction, account, unitpayId, errorMessage),
  });

  async function orderOf(request: Request) {
    const order = await orders.find(String(request.params['id']));
    if (!order) throw new ShopError('noOrder');
    return order;
  }

  const app = express();
  app.disable('x-powered-by');
  app.get('/unitpay', unitpayWebhook(webhook));

  app.get('/shop.css', (_request, response) => {
    response.type('css').send(shopCss);
  });

  app.get('/shop.js', (_request, response) => {
    response.type('js').send(shopJs);
  });

  app.use(rememberLanguage);

  app.get('/', async (request, response) => {
    response.send(homePage(visitOf(request), await orders.latest()));
  });

  app.post('/orders', async (request, response) => {
    const order = await orders.create(itemFor(visitOf(request)), '900.00');
    response.redirect(303, `/orders/${order.id}`);
  });

  app.get('/orders/:id.json', async (request, response) => {
    response.json(await orderOf(request));
  });

  app.get('/orders/:id', async (request, response) => {
    response.send(orderPage(visitOf(request), await orderOf(request)));
  });

  app.post('/orders/:id/pay', async (request, response) => {
    // A second click, also one at the same moment, leads to the payment that exists.
    const paymentType = request.query['by'] === 'sbp' ? 'sbp' : 'card';
    const payUrl = await startPayment({ orders, unitpay }, request.params.id, async ({ id, sum, item }) => {
      const payment = await unitpay.initPayment({ paymentType, account: id, sum, desc: item });
      if (payment.type !== 'redirect')
        throw new Error(`UnitPay answered with ${payment.type}, not with a page to pay on.`);
      return { paymentId: payment.paymentId, payUrl: payment.redirectUrl };
    });
    response.redirect(303, payUrl);
  });

  app.post('/orders/:id/refund', async (request, response) => {
    const { id } = request.params;
    await refundOrder({ orders, refunds, database }, id);
    response.redirect(303, `/orders/${id}`);
  });

  app.post('/orders/:id/extra/:payment/refund', async (request, response) => {
    const order = await orderOf(request);
    await refundExtra({ orders, refunds, database }, order, request.params.payment);
    response.redirect(303, `/orders/${order.id}`);
  });

  app.post('/orders/:id/refund/check', async (request, response) => {
    const order = await orderOf(request);
    await checkRefund({ orders, refunds, database }, order);
    response.redirect(303, `/orders/${order.id}`);
  });

  // UnitPay sends the payer back here with `account`, which is our order.
  app.get('/back', (request, response) => {
    response.redirect(303, `/orders/${encodeURIComponent(String(request.query['account']))}`);
  });

  const showError: ErrorRequestHandler = (error, request, response, _next) => {
    const status = error instanceof ShopError ? error.status : 500;
    if (status === 500) console.error(error);
    response.status(status).send(errorPage(visitOf(request), error));
  };
  app.use(showError);
  return { app, webhook, refunds };
}
