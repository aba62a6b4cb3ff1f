/**
 * @module
 * The middleware: everything but mounting is core's.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  createWebhook,
  type NodeListenerOptions,
  nodeListener,
  UnitPayValidationError,
  type Webhook,
  type WebhookOptions,
} from '@unitpay-kit/core';

/** A request handler of Express 4 and 5, typed on `node:http`; `next` is called only with an error that nobody can answer. */
export type UnitPayMiddleware = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

/**
 * Makes UnitPay's webhook a middleware. Mount it with `app.get` or `app.use`, at any path, before or after body parsers and with any
 * query parser: the raw address is what is verified. Behind a proxy set `trustedProxies`; Express's own `trust proxy` is not used,
 * because it takes the payer's word for an address.
 *
 * GET is processed, HEAD answered, form-encoded POST read with `acceptPost`, anything else gets 405. Every request is answered,
 * also when a handler throws.
 *
 * @param webhook What `createWebhook` gave, or its options.
 * @param options `lateWork: 'abort'` on a platform that stops after the reply.
 * @throws {UnitPayValidationError} when it is neither, or an option is wrong.
 * @see {@link https://help.unitpay.ru/payments/payment-handler}
 * @example
 * app.get('/unitpay', unitpayWebhook({ client: unitpay, store: memoryStore(), order: findOrder, onPay: deliver }));
 */
export function unitpayWebhook<Tx = undefined>(
  webhook: Webhook | WebhookOptions<Tx>,
  options: NodeListenerOptions = {},
): UnitPayMiddleware {
  const listener = nodeListener(isWebhook(webhook) ? webhook : createWebhook(checked(webhook)), options);
  return (request, response, next) => {
    // Express 4 ignores a rejected promise, so it is passed on by hand.
    listener(request, response).catch(next);
  };
}

function isWebhook(value: unknown): value is Webhook {
  return typeof value === 'object' && value !== null && 'process' in value && typeof value.process === 'function';
}

function checked<Options>(options: Options): Options {
  if (typeof options === 'object' && options !== null) return options;
  throw new UnitPayValidationError(
    'unitpayWebhook',
    [{ path: '', message: 'expected what createWebhook returned, or the options of createWebhook' }],
    'options',
  );
}
