/**
 * @module
 * Reads the body of a request, up to a limit.
 */
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';

/** Refuses a body that says itself that it is too long, without reading it. */
export function assertLength(c: Context, limit: number): void {
  if (Number(c.req.header('content-length') ?? 0) > limit) throw tooLarge(limit);
}

/**
 * The body as text; throws an HTTPException with 413 for one above the limit, also when it comes without its length.
 *
 * Hono's own `bodyLimit` makes a new Request of the server's lighter one, which fails for a POST without a length (curl -X POST).
 */
export async function readBody(c: Context, limit: number): Promise<string> {
  assertLength(c, limit);
  const { body } = c.req.raw;
  if (body === null) return '';
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge(limit);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function tooLarge(limit: number): HTTPException {
  const most = limit >= 1024 * 1024 ? `${limit / 1024 / 1024} MB` : `${limit / 1024} KB`;
  return new HTTPException(413, { message: `A body may have ${most} at most.` });
}
