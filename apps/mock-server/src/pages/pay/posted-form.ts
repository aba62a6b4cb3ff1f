import type { Context } from 'hono';

/** The fields of an HTML form, as browsers send them by default. */
export async function readPostedForm(c: Context): Promise<URLSearchParams> {
  return new URLSearchParams(await c.req.text());
}
