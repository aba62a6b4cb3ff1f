/**
 * @module
 * Writes a webhook's query as PHP's http_build_query does, or with literal brackets.
 */
import type { WebhookEncoding } from '../state/project.js';

/** Percent-encodes as PHP's urlencode: only letters, digits and `-_.` stay, a space is `+`. */
function urlencode(text: string): string {
  return encodeURIComponent(text)
    .replace(/[!'()*~]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}

/** Builds `method=...&params[...]=...`, in the order given. */
export function encodeWebhook(
  method: string,
  fields: Readonly<Record<string, string>>,
  encoding: WebhookEncoding,
): string {
  const [open, close] = encoding === 'literal' ? ['[', ']'] : ['%5B', '%5D'];
  const pairs = Object.entries(fields).map(
    ([name, value]) => `params${open}${urlencode(name)}${close}=${urlencode(value)}`,
  );
  return [`method=${urlencode(method)}`, ...pairs].join('&');
}
