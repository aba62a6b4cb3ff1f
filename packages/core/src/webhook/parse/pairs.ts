/**
 * @module
 * The pairs of one webhook, under the shape rules that keep every reader of them in agreement.
 */
import { PARAM_BY_SPELLING } from './param-names.js';
import { refuse } from './refusal.js';

/** Largest query or form body, in bytes. */
export const MAX_BYTES = 16 * 1024;
/** Most pairs. */
const MAX_PAIRS = 64;

/** Without the flag `u`, which costs a hundred times as much on a text that holds none; then it says whether one of them is alone. */
const SURROGATE = /[\ud800-\udfff]/;
const LONE_SURROGATE = /\p{Surrogate}/u;

/** A webhook as received: decoded, not yet believed. */
export interface WebhookPairs {
  readonly method: string | undefined;
  /** What was inside `params[...]`; no prototype. */
  readonly params: Readonly<Record<string, string>>;
  /** Whether every parameter is one of {@link PARAM_NAMES}, whose order of signing is known. */
  readonly allKnown: boolean;
  /** Whether a value may hold the separator of signed values; false where the text it was decoded from has no brace. */
  readonly mayHoldSeparator: boolean;
}

/** Collects decoded pairs and refuses what PHP, `qs` and the web's `URLSearchParams` would read differently. */
export class PairCollector implements WebhookPairs {
  method: string | undefined;
  readonly params: Record<string, string> = Object.create(null);
  allKnown = true;
  mayHoldSeparator = true;
  #count = 0;
  /** Names that are not in the table; the others are their own record in `params`. */
  #otherNames: Set<string> | undefined;

  /** Takes one decoded pair. */
  add(name: string, value: string): void {
    const known = PARAM_BY_SPELLING.get(name);
    if (known !== undefined) this.addKnown(known, value);
    else this.#addOther(name, value);
  }

  /** Takes the value of a parameter out of the table. */
  addKnown(field: string, value: string): void {
    if (this.params[field] !== undefined) refuseRepeated();
    this.#countOne();
    this.params[field] = value;
  }

  #addOther(name: string, value: string): void {
    this.#otherNames ??= new Set();
    if (this.#otherNames.has(name)) {
      if (name === 'method') refuse('duplicate-method', 'method is given twice; readers disagree on which one counts');
      refuseRepeated();
    }
    this.#otherNames.add(name);
    this.#countOne();
    if (name === 'method') {
      this.method = value;
      return;
    }
    const field = paramName(name);
    if (field === undefined) return;
    this.params[field] = value;
    this.allKnown = false;
  }

  #countOne(): void {
    this.#count += 1;
    if (this.#count > MAX_PAIRS) refuse('too-many-pairs', `there are more than ${MAX_PAIRS} pairs`);
  }
}

/** Refuses what no text of UnitPay's holds; percent escapes can't give half of a surrogate pair, so a raw query is looked at once. */
export function checkText(text: string): void {
  if (text.includes('\0')) refuse('nul-character', 'a name or a value holds NUL');
  if (SURROGATE.test(text) && LONE_SURROGATE.test(text)) {
    refuse('invalid-encoding', 'a name or a value holds half of a surrogate pair');
  }
}

function refuseRepeated(): never {
  return refuse('duplicate-name', 'a name is given twice; readers disagree on which one counts');
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
