/**
 * @module
 * Reads the body of a request, up to a limit.
 */
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { readBytes, tooLong } from './body-limit.js';

/**
 * The body as text; throws an HTTPException with 413 for one above the limit, also when it comes without its length.
 *
 * Hono's own `bodyLimit` makes a new Request of the server's lighter one, which fails for a POST without a length (curl -X POST).
 */
export async function readBody(c: Context, limit: number): Promise<string> {
  const { body } = c.req.raw;
  if (body === null) return '';
  const bytes = await readBytes(body as unknown as AsyncIterable<Uint8Array>, limit);
  if (bytes === null) throw new HTTPException(413, { message: tooLong(limit).error.message });
  return new TextDecoder().decode(bytes);
}
