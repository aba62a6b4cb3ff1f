/**
 * @module
 * The webhook as a `node:http` listener; what Express, Nest and plain servers are mounted with.
 */

import type { Webhook } from '../webhook.js';
import { readNodeBody } from './node-body.js';
import { nodeInput } from './node-input.js';
import type { NodeRequest, NodeResponse } from './node-types.js';

/**
 * Turns a webhook into a `node:http` listener. It reads the raw address, so no query parser, prefix or mount path matters, and the
 * socket's peer; it takes what a body parser left when one has already read the body.
 *
 * The promise settles when the reply is written; it rejects only if the response can't be written to.
 *
 * @see {@link https://help.unitpay.ru/payments/payment-handler}
 * @example
 * http.createServer(nodeListener(webhook)).listen(3000);
 */
export function nodeListener(webhook: Webhook): (request: NodeRequest, response: NodeResponse) => Promise<void> {
  return async (request, response) => {
    // Before anything is awaited: the peer's address is gone once the peer is.
    const input = nodeInput(request);
    const body = webhook.acceptPost && input.method === 'POST' ? await readNodeBody(request) : undefined;
    if (body === 'disconnected') return;
    const reply = await webhook.process(body === undefined ? input : { ...input, body });
    if (response.headersSent || response.destroyed) return;
    const { headers } = reply;
    response.statusCode = reply.status;
    // Not by writeHead, which would leave out the length of the body.
    for (const name in headers) response.setHeader(name, headers[name] ?? '');
    response.end(reply.body);
  };
}
