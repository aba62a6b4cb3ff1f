/**
 * @module
 * Text parameters and the rules that keep them out of the signature's way.
 */
import { got } from './describe.js';
import { Problem, type WireText, wireText } from './wire-text.js';

/** Not the provider's number: past it a GET URL stops fitting common servers, so the mistake is named here instead. */
const MAX_TEXT = 2048;

const LONE_SURROGATE = /\p{Surrogate}/u;

/** How a text parameter is limited. */
export interface TextRule {
  /** Words for "expected ...". */
  readonly expected?: string;
  /** The whole value must match. */
  readonly pattern?: RegExp;
  /** Longest value, in UTF-16 units; 2048 by default. */
  readonly max?: number;
  /** The value takes part in a signature, so it may not contain the separator. */
  readonly signed?: boolean;
}

/** A text parameter. */
export function text(rule: TextRule = {}): WireText<string> {
  return wireText((value) => readText(value, rule));
}

/** Reads a text: not empty, not too long, valid Unicode, of the given alphabet. */
export function readText(value: unknown, rule: TextRule): string | Problem {
  const expected = rule.expected ?? 'a non-empty string';
  if (typeof value !== 'string' || value === '') return new Problem(`expected ${expected}, ${got(value)}`);
  const max = rule.max ?? MAX_TEXT;
  if (value.length > max) return new Problem(`too long: ${value.length} characters, at most ${max} are allowed`);
  if (value.includes('\0') || LONE_SURROGATE.test(value)) {
    return new Problem('contains a NUL or half of a surrogate pair, which no URL can carry; remove it');
  }
  if (rule.signed && value.includes('{up}')) {
    return new Problem('contains "{up}", which UnitPay puts between signed values; remove it');
  }
  if (rule.pattern && !rule.pattern.test(value))
    return new Problem(`expected ${expected}, got other characters or length`);
  return value;
}
