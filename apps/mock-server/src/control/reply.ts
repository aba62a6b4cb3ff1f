/**
 * @module
 * Answers of the control API: JSON with sums as text.
 */
import { sumsAsText } from '../state/state-document.js';

/** A JSON answer; sums become texts such as "10.00". */
export function reply(value: unknown, status = 200): Response {
  return new Response(JSON.stringify(value, sumsAsText), {
    status,
    headers: { 'content-type': 'application/json; charset=UTF-8', 'cache-control': 'no-store' },
  });
}
