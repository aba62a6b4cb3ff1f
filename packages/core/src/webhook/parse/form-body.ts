/**
 * @module
 * Reads a webhook from a form-encoded body: its text, its bytes, or what a body parser made of them.
 */
import { UnitPayValidationError } from '../../errors/unitpay-validation-error.js';
import { got } from '../../schema/describe.js';
import { checkText, MAX_BYTES, PairCollector, type WebhookPairs } from './pairs.js';
import { readWebhookQuery } from './query.js';
import { type Refusal, readingSafely, refuse } from './refusal.js';

/** A body as an adapter finds it. */
export type FormBody = string | Uint8Array | Readonly<Record<string, unknown>> | undefined;

/**
 * Reads the pairs of a request: those of its address and those of its body together, under the same rules.
 *
 * @throws {UnitPayValidationError} when a framework's parsed query was passed instead of the raw one.
 */
export function readWebhookForm(query: string, body: FormBody): WebhookPairs | Refusal {
  return readingSafely(() => readForm(query, body));
}

function readForm(query: string, body: FormBody): WebhookPairs {
  if (typeof query !== 'string') {
    const message = `expected the raw query string, what follows the ? of the request's address, ${got(query)}`;
    throw new UnitPayValidationError('webhook', [{ path: 'query', message }]);
  }
  const address = query.startsWith('?') ? query.slice(1) : query;
  if (body === undefined) return readWebhookQuery(address);
  if (typeof body === 'string') return readWebhookQuery(`${address}&${body}`);
  if (body instanceof Uint8Array) return readWebhookQuery(`${address}&${utf8(body)}`);
  return readParsed(address, body);
}

function utf8(bytes: Uint8Array): string {
  if (bytes.length > MAX_BYTES) refuse('query-too-large', `it is larger than ${MAX_BYTES} bytes`);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refuse('invalid-encoding', 'the body is not UTF-8');
  }
}

/** Body parsers give `{ method, params: {...} }` or `{ method, 'params[account]': ... }`; both are the same pairs. */
function readParsed(address: string, body: Readonly<Record<string, unknown>>): WebhookPairs {
  const pairs = new PairCollector();
  const fromAddress = readWebhookQuery(address);
  if (fromAddress.method !== undefined) pairs.add('method', fromAddress.method);
  for (const [name, value] of Object.entries(fromAddress.params)) pairs.add(`params[${name}]`, value);
  let length = address.length;
  const add = (name: string, value: unknown, whenArray: 'duplicate-name' | 'array-parameter'): void => {
    if (Array.isArray(value)) refuse(name === 'method' ? 'duplicate-method' : whenArray, 'a name has several values');
    if (typeof value !== 'string') refuse('nested-parameter', 'a value is not text');
    length += name.length + value.length;
    if (length > MAX_BYTES) refuse('query-too-large', `it is larger than ${MAX_BYTES} bytes`);
    checkText(name);
    checkText(value);
    pairs.add(name, value);
  };
  for (const [name, value] of Object.entries(body)) {
    if (name !== 'params' || !isNested(value)) add(name, value, 'duplicate-name');
    else for (const [field, inner] of Object.entries(value)) add(`params[${field}]`, inner, 'array-parameter');
  }
  return pairs;
}

function isNested(value: unknown): value is Readonly<Record<string, unknown>> {
  if (Array.isArray(value)) return refuse('array-parameter', 'params is an array');
  return typeof value === 'object' && value !== null;
}
