/**
 * @module
 * The webhook on Hono, here on Node.
 */
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Webhook } from '@unitpay-kit/core';
import { Hono } from 'hono';

export function honoApp(webhook: Webhook): Hono {
  const app = new Hono();
  app.all('/unitpay', (context) =>
    webhook.fetch(context.req.raw, {
      ip: getConnInfo(context).remote.address,
      // A server that lives on finishes late work by itself; on Workers pass context.executionCtx.waitUntil.
      waitUntil: () => {},
    }),
  );
  return app;
}
