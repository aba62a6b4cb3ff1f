/**
 * @module
 * The webhook on Koa.
 */
import { nodeListener, type Webhook } from '@unitpay-kit/core';
import Koa from 'koa';

export function koaApp(webhook: Webhook): Koa {
  const listener = nodeListener(webhook);
  const app = new Koa();
  app.use(async (context, next) => {
    if (context.path !== '/unitpay') return next();
    // The listener writes the reply, not Koa.
    context.respond = false;
    await listener(context.req, context.res);
  });
  return app;
}
