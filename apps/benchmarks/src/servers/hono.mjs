import { serve } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono } from 'hono';
import { makeWebhook } from '../support/webhook.mjs';
import { kind, REPLY, ready } from './ready.mjs';

const app = new Hono();
if (kind === 'kit') {
  const webhook = makeWebhook();
  app.get('/unitpay', (c) =>
    webhook.fetch(c.req.raw, { ip: getConnInfo(c).remote.address, waitUntil: () => undefined }),
  );
} else app.get('/unitpay', (c) => c.json(REPLY));
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => ready(port));
