import type { Context } from 'hono';
import { readBody } from '../../wire/read-body.js';

/** No form of ours is larger. */
const FORM_LIMIT = 64 * 1024;

/** The fields of an HTML form, as browsers send them by default. */
export async function readPostedForm(c: Context): Promise<URLSearchParams> {
  return new URLSearchParams(await readBody(c, FORM_LIMIT));
}
