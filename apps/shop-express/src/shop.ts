/**
 * @module
 * The shop: seven routes and a webhook.
 */
import { createWebhook, type UnitPay, type Webhook } from '@unitpay-kit/core';
import { unitpayWebhook } from '@unitpay-kit/express';
import { type Database, errorPage, homePage, languageOf, Orders, orderPage } from '@unitpay-kit/shop-common';
import express, { type ErrorRequestHandler, type Express, type Request } from 'express';

/** What the shop is made of. */
export interface ShopOptions {
  readonly unitpay: UnitPay;
  readonly database: Database;
  /** Whether webhooks may come from this machine: only the mock's do. */
  readonly allowLoopback: boolean;
}

/** The application, and its webhook so that the caller can wait for what is in flight. */
export interface Shop {
  readonly app: Express;
  readonly webhook: Webhook;
}

const language = (request: Request) => languageOf(request.headers['accept-language']);

/** Builds the shop. */
export async function createShop({ unitpay, database, allowLoopback }: ShopOptions): Promise<Shop> {
  const orders = new Orders(database);
  await orders.createTable();

  const webhook = createWebhook({
    client: unitpay,
    store: database.store,
    allowLoopback,
    order: async ({ account }, { transaction }) => {
      const order = await orders.find(account, transaction);
      // A second payment for an order that is paid already is refused before it is charged.
      return order?.status === 'new' ? { sum: order.sum, currency: 'RUB' } : null;
    },
    onPay: (event, { transaction }) => orders.deliver(transaction, event.account, event.unitpayId),
  });

  async function orderOf(request: Request) {
    const order = await orders.find(String(request.params['id']));
    if (!order) throw Object.assign(new Error('There is no such order.'), { status: 404 });
    return order;
  }

  const app = express();
  app.disable('x-powered-by');
  app.get('/unitpay', unitpayWebhook(webhook));

  app.get('/', async (request, response) => {
    response.send(homePage(language(request), await orders.latest()));
  });

  app.post('/orders', async (_request, response) => {
    const order = await orders.create('Чехол для телефона', '900.00');
    response.redirect(303, `/orders/${order.id}`);
  });

  app.get('/orders/:id.json', async (request, response) => {
    response.json(await orderOf(request));
  });

  app.get('/orders/:id', async (request, response) => {
    response.send(orderPage(language(request), await orderOf(request)));
  });

  app.post('/orders/:id/pay', async (request, response) => {
    let order = await orderOf(request);
    // A second click leads to the payment that exists, not to a second one.
    if (!order.payUrl) {
      const payment = await unitpay.initPayment({
        paymentType: 'card',
        account: order.id,
        sum: order.sum,
        desc: order.item,
      });
      if (payment.type !== 'redirect')
        throw new Error(`UnitPay answered with ${payment.type}, not with a page to pay on.`);
      order = await orders.rememberPayment(order.id, payment.paymentId, payment.redirectUrl);
    }
    response.redirect(303, String(order.payUrl));
  });

  app.post('/orders/:id/refund', async (request, response) => {
    const order = await orderOf(request);
    if (order.paymentId === null) throw Object.assign(new Error('Nobody paid for this order.'), { status: 409 });
    await unitpay.ensureRefunded({ paymentId: order.paymentId });
    await orders.markRefunded(order.id);
    response.redirect(303, `/orders/${order.id}`);
  });

  // UnitPay sends the payer back here with `account`, which is our order.
  app.get('/back', (request, response) => {
    response.redirect(303, `/orders/${encodeURIComponent(String(request.query['account']))}`);
  });

  const showError: ErrorRequestHandler = (error: Error & { status?: number }, request, response, _next) => {
    const { status = 500 } = error;
    if (status >= 500) console.error(error);
    response.status(status).send(errorPage(language(request), status));
  };
  app.use(showError);
  return { app, webhook };
}
