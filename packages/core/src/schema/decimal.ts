/**
 * @module
 * Decimal text without float arithmetic: what money is made of.
 */
import { NumberText } from '../wire/number-text.js';

const PLAIN = /^-?\d+(?:\.\d+)?$/;
const SCIENTIFIC = /^(-?)(\d+)(?:\.(\d+))?[eE]([+-]?\d{1,3})$/;

/** The plain decimal text of a number, a bigint, a `NumberText` or a string; `undefined` for anything else. */
export function decimalText(value: unknown): string | undefined {
  const text =
    value instanceof NumberText
      ? value.text
      : typeof value === 'number' || typeof value === 'bigint'
        ? String(value)
        : value;
  if (typeof text !== 'string') return undefined;
  return PLAIN.test(text) ? text : expanded(text);
}

/** `1.5e3` is `1500`: the point moves, no digit changes. */
function expanded(text: string): string | undefined {
  const match = SCIENTIFIC.exec(text);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const point = whole.length + Number(exponent);
  const digits = whole + fraction;
  const left = digits.slice(0, Math.max(point, 0)).padEnd(Math.max(point, 1), '0');
  const right = '0'.repeat(Math.max(-point, 0)) + digits.slice(Math.max(point, 0));
  return sign + left.replace(/^0+(?=\d)/, '') + (right === '' ? '' : `.${right}`);
}

/** `10` and `10.5` become `10.00` and `10.50`; more decimals than two are kept. */
export function padded(decimal: string): string {
  const point = decimal.indexOf('.');
  if (point < 0) return `${decimal}.00`;
  return decimal.length - point === 2 ? `${decimal}0` : decimal;
}

/** A decimal with at most `places` decimals as a whole number of its smallest unit: `'10.5'` is `1050n` for two places. */
export function units(decimal: string, places: number): bigint {
  const [whole = '', fraction = ''] = decimal.split('.');
  return BigInt(whole + fraction.padEnd(places, '0'));
}

/** Kopecks as a sum in rubles: `1050n` is `'10.50'`. */
export function rubles(kopecks: bigint): string {
  const digits = String(kopecks).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
