/**
 * @module
 * Takes the remaining NumberText out of a value before a caller sees it: what no schema names has no decided type.
 */
import { NumberText } from './number-text.js';

/**
 * Replaces every `NumberText` inside a value by a number where that has the same value (`10.00` is 10), else by its text
 * (`"9007199254740993"`). Plain arrays and objects are copied only where something changes; other objects, such as dates, stay.
 */
export function unwrapNumbers(value: unknown): unknown {
  if (value instanceof NumberText) return unwrapped(value.text);
  if (Array.isArray(value)) {
    const items = value.map(unwrapNumbers);
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const members = Object.entries(value);
  const changed = members.map(([name, member]) => [name, unwrapNumbers(member)] as const);
  return changed.some(([, member], index) => member !== members[index]?.[1]) ? Object.fromEntries(changed) : value;
}

function unwrapped(text: string): number | string {
  const number = Number(text);
  return Number.isFinite(number) && canonical(text) === canonical(String(number)) ? number : text;
}

const DECIMAL = /^(-?)0*(\d*)(?:\.(\d+))?(?:e([+-]?\d+))?$/i;

/** Two spellings of one decimal value have one canonical form: its significant digits and the power of ten of the last one. */
function canonical(decimal: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = DECIMAL.exec(decimal) ?? [];
  const digits = whole + fraction;
  const significant = digits.replace(/0+$/, '');
  if (significant === '') return '0';
  const power = Number(exponent) - fraction.length + digits.length - significant.length;
  return `${sign}${significant.replace(/^0+/, '')}e${power}`;
}
