/**
 * @module
 * Reduces a `node:http` request to what the processor needs.
 */

import type { ProcessInput } from '../webhook.js';
import type { NodeRequest } from './node-types.js';

/**
 * What `process` and `verify` need of a `node:http` request, or of a framework's that extends it; for controllers of your own. The
 * body is not read.
 *
 * @see https://github.com/unitpay-kit/unitpay-kit/blob/main/docs/guides/webhook-frameworks.md
 * @example
 * const reply = await webhook.process(nodeInput(request));
 */
export function nodeInput({ method, originalUrl, url, headers, socket }: NodeRequest): ProcessInput {
  // Frameworks cut the mount path off `url` and keep the whole in `originalUrl`.
  const target = originalUrl ?? url ?? '';
  const mark = target.indexOf('?');
  return {
    method: method ?? '',
    query: mark === -1 ? '' : target.slice(mark + 1),
    ip: socket.remoteAddress,
    forwardedFor: headers['x-forwarded-for'],
    contentType: single(headers['content-type']),
  };
}

function single(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'object' ? value[0] : value;
}
