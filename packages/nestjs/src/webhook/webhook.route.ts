/**
 * @module
 * A raw route on the HTTP adapter: below guards, pipes, interceptors and filters, and ahead of every route of Nest.
 */
import type { HttpAdapterHost } from '@nestjs/core';
import { type NodeRequest, type NodeResponse, nodeListener, type Webhook } from '@unitpay-kit/core';
import { misconfigured } from '../unitpay.errors.js';

interface ExpressLike {
  all(
    path: string,
    handler: (request: NodeRequest, response: NodeResponse, next: (error?: unknown) => void) => void,
  ): unknown;
}

interface FastifyReplyLike {
  readonly raw: NodeResponse;
  hijack(): unknown;
}

interface FastifyLike {
  all(
    path: string,
    options: { onRequest(request: { readonly raw: NodeRequest }, reply: FastifyReplyLike): Promise<void> },
    handler: () => void,
  ): unknown;
}

/** Adds the route; only `configure()` of a module is early enough for it to win over a catch-all. */
export function addRoute({ httpAdapter }: HttpAdapterHost, path: string, webhook: Webhook): void {
  const platform = httpAdapter.getType();
  if (platform === 'express') addToExpress(httpAdapter.getInstance<ExpressLike>(), path, webhook);
  else if (platform === 'fastify') addToFastify(httpAdapter.getInstance<FastifyLike>(), path, webhook);
  else
    throw misconfigured(
      `no route can be added on the platform "${platform}": set path to false and pass requests to process() or fetch() of the webhook`,
      'webhook.path',
    );
}

function addToExpress(express: ExpressLike, path: string, webhook: Webhook): void {
  const listener = nodeListener(webhook);
  express.all(path, (request, response, next) => {
    listener(request, response).catch(next);
  });
}

/** Answers before Fastify reads the body, so that no parser refuses or reshapes what only we can read. */
function addToFastify(fastify: FastifyLike, path: string, webhook: Webhook): void {
  const listener = nodeListener(webhook);
  const onRequest = async (request: { readonly raw: NodeRequest }, reply: FastifyReplyLike): Promise<void> => {
    reply.hijack();
    await listener(request.raw, reply.raw);
  };
  fastify.all(path, { onRequest }, () => {});
}
