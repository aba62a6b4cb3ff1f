import { MAX_BYTES } from '../parse/pairs.js';
import type { ProcessInput } from '../webhook.js';
import type { NodeRequest } from './node-types.js';

/** One byte more than the processor takes: enough for it to refuse the rest unread. */
const ENOUGH = MAX_BYTES + 1;

/** The body as the processor takes it, or `disconnected` when the sender left in the middle. */
export function readNodeBody(request: NodeRequest): Promise<ProcessInput['body'] | 'disconnected'> {
  const { rawBody } = request;
  if (typeof rawBody === 'string' || rawBody instanceof Uint8Array) return Promise.resolve(rawBody);
  if (request.readableEnded) return Promise.resolve(parsed(request.body));
  return request.destroyed ? Promise.resolve('disconnected') : readStream(request);
}

function parsed(body: unknown): ProcessInput['body'] {
  if (typeof body === 'string' || body instanceof Uint8Array) return body;
  return typeof body === 'object' && body !== null ? (body as Readonly<Record<string, unknown>>) : undefined;
}

function readStream(request: NodeRequest): Promise<Uint8Array | 'disconnected'> {
  return new Promise((resolve) => {
    const bytes = new Uint8Array(ENOUGH);
    let length = 0;
    const take = (chunk: Uint8Array) => {
      bytes.set(chunk.subarray(0, ENOUGH - length), length);
      length = Math.min(ENOUGH, length + chunk.length);
      if (length < ENOUGH) return;
      // The rest is let through unread, so that the reply can still be delivered.
      request.removeListener('data', take);
      request.resume();
      resolve(bytes);
    };
    request.on('data', take);
    request.on('end', () => resolve(bytes.subarray(0, length)));
    request.on('error', () => resolve('disconnected'));
    request.on('close', () => resolve('disconnected'));
  });
}
