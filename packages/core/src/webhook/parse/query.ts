/**
 * @module
 * Reads a webhook's raw query string in one pass, without a general query parser: those disagree on repeats, brackets and broken bytes.
 */
import { checkText, MAX_BYTES, PairCollector, type WebhookPairs } from './pairs.js';
import { PARAM_BY_SPELLING } from './param-names.js';
import { refuse } from './refusal.js';

/** An opening brace, escaped or not. */
const BRACE = /\{|%7b/i;

/**
 * Decodes a raw query string, with or without `?`; `+` and `%20` are both a space.
 *
 * @throws {Refusal} for any shape that two readers could understand differently.
 */
export function readWebhookQuery(query: string): WebhookPairs {
  if (isTooLarge(query)) refuse('query-too-large', `it is larger than ${MAX_BYTES} bytes`);
  checkText(query);
  const pairs = new PairCollector();
  pairs.mayHoldSeparator = BRACE.test(query);
  let start = query.startsWith('?') ? 1 : 0;
  while (start < query.length) {
    const next = query.indexOf('&', start);
    const end = next === -1 ? query.length : next;
    if (end > start) addPair(pairs, query, start, end);
    start = end + 1;
  }
  return pairs;
}

function addPair(pairs: PairCollector, query: string, start: number, end: number): void {
  const equals = query.indexOf('=', start);
  const nameEnd = equals === -1 || equals > end ? end : equals;
  const name = query.slice(start, nameEnd);
  const known = PARAM_BY_SPELLING.get(name);
  if (known !== undefined) pairs.addKnown(known, decode(query.slice(nameEnd + 1, end)));
  else pairs.add(decode(name), decode(query.slice(nameEnd + 1, end)));
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

/** A unit of a text is one to three bytes. They are counted only where that leaves it open, and no further than a query may be long. */
function isTooLarge(text: string): boolean {
  if (text.length * 3 <= MAX_BYTES) return false;
  return text.length > MAX_BYTES || new TextEncoder().encodeInto(text, new Uint8Array(MAX_BYTES)).read < text.length;
}
