/**
 * @module
 * The webhook's place on the HTTP adapter: below guards, pipes, interceptors and filters, and ahead of every route of Nest.
 */
import type { HttpAdapterHost } from '@nestjs/core';
import { type NodeRequest, type NodeResponse, nodeListener, type Webhook } from '@unitpay-kit/core';
import { misconfigured } from '../unitpay.errors.js';
import { isAt } from './webhook.path.js';

interface ExpressLayer {
  readonly route?: { readonly path: unknown } | undefined;
}

interface ExpressLike {
  use(handler: (request: NodeRequest, response: NodeResponse, next: (error?: unknown) => void) => void): unknown;
  /** Express 5. */
  readonly router?: { readonly stack: readonly ExpressLayer[] };
  /** Express 4, where `router` throws. */
  readonly _router?: { readonly stack: readonly ExpressLayer[] };
}

interface FastifyRequestLike {
  readonly raw: NodeRequest;
}

interface FastifyReplyLike {
  readonly raw: NodeResponse;
  hijack(): unknown;
}

type FastifyHook = (request: FastifyRequestLike, reply: FastifyReplyLike, done: (error?: Error) => void) => void;

interface FastifyLike {
  addHook(name: 'onRequest', hook: FastifyHook): unknown;
  addHook(name: 'onRoute', hook: (route: { readonly url: string }) => void): unknown;
  all(path: string, options: { onRequest: FastifyHook }, handler: () => void): unknown;
  hasRoute(route: { method: string; url: string }): boolean;
}

/** What was added. */
export interface AddedRoute {
  /** Whether a controller has a route of the same path, which the webhook hides. To be asked when all routes are there. */
  hidesController(): boolean;
}

/** Adds the webhook; only `configure()` of a module is early enough for it to win over a catch-all. */
export function addRoute({ httpAdapter }: HttpAdapterHost, route: string, webhook: Webhook): AddedRoute {
  const platform = httpAdapter.getType();
  if (platform === 'express') return addToExpress(httpAdapter.getInstance<ExpressLike>(), route, webhook);
  if (platform === 'fastify') return addToFastify(httpAdapter.getInstance<FastifyLike>(), route, webhook);
  throw misconfigured(
    `no route can be added on the platform "${platform}": set path to false and pass requests to process() or fetch() of the webhook`,
    'webhook.path',
  );
}

function addToExpress(express: ExpressLike, route: string, webhook: Webhook): AddedRoute {
  const listener = nodeListener(webhook);
  express.use((request, response, next) => {
    if (isAt(route, request.url)) listener(request, response).catch(next);
    else next();
  });
  return {
    hidesController: () => {
      const { stack } = express._router ?? express.router ?? { stack: [] };
      return stack.some((layer) => typeof layer.route?.path === 'string' && isAt(route, layer.route.path));
    },
  };
}

/** Answers before Fastify reads the body, so that no parser refuses or reshapes what only we can read. */
function addToFastify(fastify: FastifyLike, route: string, webhook: Webhook): AddedRoute {
  const listener = nodeListener(webhook);
  const answer = ({ raw }: FastifyRequestLike, reply: FastifyReplyLike, done: (error?: Error) => void) => {
    reply.hijack();
    listener(raw, reply.raw).catch(done);
  };
  // A hook, not a route: a route is found by case and final slash as the application has set Fastify up, and can be there only once.
  fastify.addHook('onRequest', (request, reply, done) => {
    if (isAt(route, request.raw.url)) answer(request, reply, done);
    else done();
  });
  // A plugin that was loaded earlier doesn't run the hook; a route of our own still wins over its catch-all.
  if (['/*', '*'].some((url) => fastify.hasRoute({ method: 'GET', url }))) {
    fastify.all(route, { onRequest: answer }, () => {});
  }
  let hides = false;
  fastify.addHook('onRoute', ({ url }) => {
    hides ||= isAt(route, url);
  });
  return { hidesController: () => hides };
}
