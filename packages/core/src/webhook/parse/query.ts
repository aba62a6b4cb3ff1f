/**
 * @module
 * Reads a webhook's raw query string in one pass, without a general query parser: those disagree on repeats, brackets and broken bytes.
 */
import { checkText, MAX_BYTES, PairCollector, refuse, type WebhookPairs } from './pairs.js';

/**
 * Decodes a raw query string, with or without `?`; `+` and `%20` are both a space.
 *
 * @throws {WebhookVerificationError} for any shape that two readers could understand differently.
 */
export function readWebhookQuery(query: string): WebhookPairs {
  if (bytesOf(query) > MAX_BYTES) refuse('query-too-large', `it is larger than ${MAX_BYTES} bytes`);
  checkText(query);
  const pairs = new PairCollector();
  let start = query.startsWith('?') ? 1 : 0;
  while (start < query.length) {
    const next = query.indexOf('&', start);
    const end = next === -1 ? query.length : next;
    if (end > start) addPair(pairs, query.slice(start, end));
    start = end + 1;
  }
  return pairs;
}

function addPair(pairs: PairCollector, pair: string): void {
  const equals = pair.indexOf('=');
  if (equals === -1) pairs.add(decode(pair), '');
  else pairs.add(decode(pair.slice(0, equals)), decode(pair.slice(equals + 1)));
}

function decode(text: string): string {
  const spaced = text.includes('+') ? text.replaceAll('+', ' ') : text;
  if (!spaced.includes('%')) return spaced;
  if (spaced.includes('%00')) refuse('nul-character', 'a name or a value holds NUL');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return refuse('invalid-encoding', 'a percent escape is broken or its bytes are not UTF-8');
  }
}

/** Raw queries are ASCII, so the bytes are counted only when a text is long enough for it to matter. */
function bytesOf(text: string): number {
  return text.length * 3 <= MAX_BYTES ? text.length : new TextEncoder().encode(text).length;
}
