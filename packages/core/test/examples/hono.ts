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
    // On Workers pass waitUntil: (work) => context.executionCtx.waitUntil(work) as well.
    webhook.fetch(context.req.raw, { ip: getConnInfo(context).remote.address }),
  );
  return app;
}
