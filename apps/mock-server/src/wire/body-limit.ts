/**
 * @module
 * How long a body may be, whatever path it is sent to.
 */

/** Most bytes of a body: more than the largest sensible state. */
export const BODY_LIMIT = 16 * 1024 * 1024;

/** What a body above a limit is answered with. */
export function tooLong(limit: number): { readonly error: { readonly code: string; readonly message: string } } {
  const most = limit >= 1024 * 1024 ? `${limit / 1024 / 1024} MB` : `${limit / 1024} KB`;
  return { error: { code: 'too-large', message: `A body may have ${most} at most.` } };
}

/** The bytes of a body; `null` when there are more than the limit, and the rest is not read. */
export async function readBytes(body: AsyncIterable<Uint8Array>, limit: number): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
