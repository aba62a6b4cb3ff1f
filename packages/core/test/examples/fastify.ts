/**
 * @module
 * The webhook on plain Fastify.
 */
import { nodeInput, type Webhook } from '@unitpay-kit/core';
import fastify, { type FastifyInstance } from 'fastify';

export function fastifyApp(webhook: Webhook): FastifyInstance {
  const app = fastify();
  // Only for acceptPost: Fastify has no parser of forms, and the raw text is what the webhook wants.
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => {
    done(null, body);
  });
  app.all('/unitpay', async (request, reply) => {
    const body = typeof request.body === 'string' ? request.body : undefined;
    const result = await webhook.process({ ...nodeInput(request.raw), body });
    return reply.code(result.status).headers(result.headers).send(result.body);
  });
  return app;
}
