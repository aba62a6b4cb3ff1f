/**
 * @module
 * The pairs of one webhook, under the shape rules that keep every reader of them in agreement.
 */
import { WebhookVerificationError } from '../../errors/webhook-verification-error.js';
import type { WebhookVerificationReason } from '../../errors/webhook-verification-reason.js';

/** Largest query or form body, in bytes. */
export const MAX_BYTES = 16 * 1024;
/** Most pairs. */
const MAX_PAIRS = 64;

const LONE_SURROGATE = /\p{Surrogate}/u;

/** A webhook as received: decoded, not yet believed. */
export interface WebhookPairs {
  readonly method: string | undefined;
  /** What was inside `params[...]`; no prototype. */
  readonly params: Readonly<Record<string, string>>;
}

/** Collects decoded pairs and refuses what PHP, `qs` and the web's `URLSearchParams` would read differently. */
export class PairCollector implements WebhookPairs {
  method: string | undefined;
  readonly params: Record<string, string> = Object.create(null);
  readonly #names = new Set<string>();

  /** Takes one decoded pair. */
  add(name: string, value: string): void {
    if (this.#names.has(name)) {
      if (name === 'method') refuse('duplicate-method', 'method is given twice; readers disagree on which one counts');
      refuse('duplicate-name', 'a name is given twice; readers disagree on which one counts');
    }
    this.#names.add(name);
    if (this.#names.size > MAX_PAIRS) refuse('too-many-pairs', `there are more than ${MAX_PAIRS} pairs`);
    if (name === 'method') this.method = value;
    else {
      const field = paramName(name);
      if (field !== undefined) this.params[field] = value;
    }
  }
}

/** Refuses what no text of UnitPay's holds; percent escapes can't give half of a surrogate pair, so a raw query is looked at once. */
export function checkText(text: string): void {
  if (text.includes('\0')) refuse('nul-character', 'a name or a value holds NUL');
  if (LONE_SURROGATE.test(text)) refuse('invalid-encoding', 'a name or a value holds half of a surrogate pair');
}

/** The name inside `params[...]`; `undefined` for a name that is the handler address's own. */
function paramName(name: string): string | undefined {
  if (name === 'params') refuse('bare-params', 'params is given without a name in brackets');
  if (name.includes('__proto__')) refuse('forbidden-name', '__proto__ is no name of a parameter');
  const open = name.indexOf('[');
  if (open === -1) return undefined;
  const close = name.indexOf(']', open);
  if (close === -1) refuse('malformed-name', 'a bracket is not closed');
  const field = name.slice(open + 1, close);
  // A list's index and PHP's integer keys sort by value, not by text: nobody would agree on what was signed.
  if (field === '' || /^\d+$/.test(field) || name.endsWith('[]')) refuse('array-parameter', 'a parameter is an array');
  if (close !== name.length - 1) {
    if (name[close + 1] === '[') refuse('nested-parameter', 'a parameter is nested deeper than params[name]');
    refuse('malformed-name', 'text follows a closing bracket');
  }
  if (field.includes('[')) refuse('malformed-name', 'a bracket stands inside brackets');
  if (name.startsWith('params[')) return field;
  return refuse(
    name.startsWith('method[') ? 'array-parameter' : 'nested-parameter',
    'only params has names in brackets',
  );
}

/** Refuses a request for its shape. */
export function refuse(reason: WebhookVerificationReason, what: string): never {
  throw new WebhookVerificationError(
    reason,
    `Not a webhook of UnitPay: ${what}. Pass the query string on exactly as received.`,
  );
}
