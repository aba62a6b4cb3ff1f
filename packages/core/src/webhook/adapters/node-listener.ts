import * as v from 'valibot';
import { checkOptions } from '../../options/check-options.js';
import { namedOptions, word } from '../../options/schemas.js';
import type { LateWork, Webhook } from '../webhook.js';
import { readNodeBody } from './node-body.js';
import { nodeInput } from './node-input.js';
import type { NodeRequest, NodeResponse } from './node-types.js';

/** Options of {@link nodeListener}. */
export interface NodeListenerOptions {
  /** What becomes of work that outlasts the deadline; `keep` by default. Say `abort` on a platform that stops after the reply. */
  readonly lateWork?: LateWork | undefined;
}

const optionsSchema = namedOptions({ lateWork: v.optional(word<LateWork>('keep', 'abort')) });

/**
 * Turns a webhook into a `node:http` listener. It reads the raw address, so no query parser, prefix or mount path matters, and the
 * socket's peer; it takes what a body parser left when one has already read the body.
 *
 * The promise settles when the reply is written; it rejects only if the response can't be written to.
 *
 * @throws {UnitPayValidationError} when an option is wrong.
 * @see {@link https://help.unitpay.ru/payments/payment-handler}
 * @example
 * http.createServer(nodeListener(webhook)).listen(3000);
 */
export function nodeListener(
  webhook: Webhook,
  options: NodeListenerOptions = {},
): (request: NodeRequest, response: NodeResponse) => Promise<void> {
  const { lateWork } = checkOptions('nodeListener', optionsSchema, options);
  return async (request, response) => {
    // Before anything is awaited: the peer's address is gone once the peer is.
    const input = nodeInput(request);
    const body = webhook.acceptPost && input.method === 'POST' ? await readNodeBody(request) : undefined;
    if (body === 'disconnected') return;
    const reply = await webhook.process({ ...input, body, lateWork });
    if (response.headersSent || response.destroyed) return;
    const { headers } = reply;
    response.statusCode = reply.status;
    // Not by writeHead, which would leave out the length of the body.
    for (const name in headers) response.setHeader(name, headers[name] ?? '');
    response.end(reply.body);
  };
}
