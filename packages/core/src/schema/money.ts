/**
 * @module
 * Sums: the wire carries exactly what the caller wrote; replies become decimal strings.
 */
import type * as v from 'valibot';
import { decimalText, padded } from './decimal.js';
import { got } from './describe.js';
import { resultOf } from './result-of.js';
import { Problem, type WireText, wireText } from './wire-text.js';

/** A sum in rubles (or the order's currency) with at most two decimals: `'900.00'`, `'900'` or `900`. */
export type MoneyInput = string | number;

const PLAIN = /^(?:0|[1-9]\d{0,11})(?:\.\d+)?$/;

/** A sum above zero. `zero` says what to do instead of passing zero, where there is something. */
export function money(zero = ''): WireText<MoneyInput> {
  return wireText((value) => {
    const read = readDecimal(value, 2);
    return read instanceof Problem || /[1-9]/.test(read) ? read : new Problem(`must be above zero${zero}`);
  });
}

/** Reads a decimal that is not negative; a number gives its shortest form. */
export function readDecimal(value: unknown, places: number): string | Problem {
  if (typeof value !== 'string' && typeof value !== 'number') return new Problem(`${EXPECTED}, ${got(value)}`);
  if (value === '') return new Problem(`${EXPECTED}, got an empty string`);
  const text = String(value);
  if (!PLAIN.test(text)) return new Problem(`${EXPECTED}, ${whyNot(text)}`);
  const point = text.indexOf('.');
  if (point >= 0 && text.length - point - 1 > places) {
    return new Problem(
      `has more than ${places} decimals: round it yourself before passing it, nothing is rounded silently`,
    );
  }
  return text;
}

const EXPECTED = "expected a decimal such as '900.00' or 900";

function whyNot(text: string): string {
  if (text === 'NaN' || text.endsWith('Infinity')) return `got ${text}`;
  if (text.startsWith('-')) return 'got a negative one';
  if (text.includes(',')) return 'got a comma: write a dot before kopecks';
  if (/^\d+(?:\.\d+)?$/.test(text)) return 'got leading zeros or more than 12 digits before the dot';
  return 'got other characters: digits and one dot are allowed, no signs, spaces or exponents';
}

/** A sum in a reply: a decimal string padded to two decimals. */
export function resultMoney(): v.GenericSchema<unknown, string> {
  return resultOf('a decimal', (value) => {
    const text = decimalText(value);
    return text === undefined ? undefined : padded(text);
  });
}

/** A rate in a reply (a commission, a course): a decimal string, not padded. */
export function resultRate(): v.GenericSchema<unknown, string> {
  return resultOf('a decimal', decimalText);
}
