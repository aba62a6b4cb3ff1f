/**
 * @module
 * The web-standard way in: `Request` to `Response`, for Hono, Next, Bun, Deno, Workers.
 */
import { MAX_BYTES } from '../parse/pairs.js';
import type { FetchContext, Webhook } from '../webhook.js';

/** Processes a web-standard request. */
export async function processFetch(
  webhook: Pick<Webhook, 'process' | 'acceptPost'>,
  request: Request,
  context: FetchContext,
): Promise<Response> {
  // The raw text of the query: `URLSearchParams` would decode it its own way.
  // Read once: some runtimes build the URL again each time it is asked for.
  const { url, method, headers } = request;
  const mark = url.indexOf('?');
  const hash = url.indexOf('#');
  const end = hash === -1 ? url.length : hash;
  const isPost = method === 'POST';
  const result = await webhook.process({
    method,
    query: mark === -1 || mark > end ? '' : url.slice(mark + 1, end),
    body: webhook.acceptPost && isPost ? await readBody(request) : undefined,
    contentType: isPost ? (headers.get('content-type') ?? undefined) : undefined,
    ip: context.ip,
    forwardedFor: context.forwardedFor ?? headers.get('x-forwarded-for') ?? undefined,
    waitUntil: context.waitUntil,
    lateWork: context.lateWork,
  });
  return new Response(result.body, { status: result.status, headers: { ...result.headers } });
}

/** The body, or nothing when it can't be read: read already, or the sender has left. */
async function readBody(request: Request): Promise<Uint8Array | undefined> {
  try {
    return await readAtMost(request, MAX_BYTES + 1);
  } catch {
    return undefined;
  }
}

/** One byte more than is accepted is enough for the processor to refuse it for its size. */
async function readAtMost(request: Request, most: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(most);
  let length = 0;
  if (!request.body) return bytes.subarray(0, 0);
  for await (const chunk of request.body) {
    const taken = chunk.subarray(0, bytes.length - length);
    bytes.set(taken, length);
    length += taken.length;
    if (length === bytes.length) break;
  }
  return bytes.subarray(0, length);
}
