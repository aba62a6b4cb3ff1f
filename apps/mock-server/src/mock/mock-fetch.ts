/**
 * @module
 * `fetch` without a network: the same answers as over TCP, and the same failures as the runtime's own.
 */
import type { Lives } from '../engine/life.js';
import type { MockApp } from '../env.js';
import { connectionReset } from '../faults/transport.js';
import { BODY_LIMIT, readBytes, tooLong } from '../wire/body-limit.js';

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const MAX_REDIRECTS = 20;

/** Builds the fetch of one mock. */
export function mockFetch(app: MockApp, lives: Lives): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    if (lives.disposed) throw failed(connectionRefused());
    const bounded = request.body === null ? request : await withBoundedBody(request, request.body);
    return bounded === null ? Response.json(tooLong(BODY_LIMIT), { status: 413 }) : follow(app, bounded, 0);
  };
}

/** The request with its body read, as the server does before any path sees it; `null` when it is above the limit. */
async function withBoundedBody(request: Request, body: ReadableStream<Uint8Array>): Promise<Request | null> {
  const bytes = await readBytes(body as unknown as AsyncIterable<Uint8Array>, BODY_LIMIT);
  return bytes === null ? null : new Request(request, { body: new Uint8Array(bytes) });
}

async function follow(app: MockApp, request: Request, redirects: number): Promise<Response> {
  const response = await answer(app, request);
  const location = response.headers.get('location');
  if (!REDIRECTS.has(response.status) || location === null || request.redirect === 'manual') return response;
  if (request.redirect === 'error') throw failed(new Error('unexpected redirect'));
  if (redirects === MAX_REDIRECTS) throw failed(new Error('redirect count exceeded'));
  return follow(app, new Request(new URL(location, request.url), { signal: request.signal }), redirects + 1);
}

async function answer(app: MockApp, request: Request): Promise<Response> {
  const { signal } = request;
  signal.throwIfAborted();
  const connection = { reset: false };
  const answered = Promise.resolve(app.fetch(request, { connection }));
  const response = await new Promise<Response>((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    answered.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
  if (connection.reset) throw failed(connectionReset());
  return abortable(response, signal);
}

/** A body that goes on arriving stops when the caller aborts, as the runtime's does. */
function abortable(response: Response, signal: AbortSignal): Response {
  if (response.body === null) return response;
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  // A failure reaches the reader through `readable`.
  response.body.pipeTo(writable, { signal }).catch(() => undefined);
  return new Response(readable, {
    status: response.status,
    statusText: response.statusText,
    headers: response.headers,
  });
}

/** What the runtime's fetch says of a server that is gone. */
function connectionRefused(): Error & { code: string } {
  return Object.assign(new Error('The mock was disposed: nobody answers any more.'), { code: 'ECONNREFUSED' });
}

function failed(cause: Error): TypeError {
  return new TypeError('fetch failed', { cause });
}
