/**
 * @module
 * The webhook on hapi.
 */
import hapi, { type Server } from '@hapi/hapi';
import { nodeListener, type Webhook } from '@unitpay-kit/core';

export function hapiServer(webhook: Webhook): Server {
  const listener = nodeListener(webhook);
  const server = hapi.server({ host: '127.0.0.1', port: 0 });
  server.route({
    method: '*',
    path: '/unitpay',
    // The listener reads the body itself.
    options: { payload: { parse: false, output: 'stream' } },
    handler: async ({ raw }, h) => {
      await listener(raw.req, raw.res);
      return h.abandon;
    },
  });
  return server;
}
