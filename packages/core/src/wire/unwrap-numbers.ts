/**
 * @module
 * Takes the remaining NumberText out of a value before a caller sees it: what no schema names has no decided type.
 */
import { NumberText } from './number-text.js';

/**
 * Replaces every `NumberText` inside a value by a number where that keeps its value (`10.00` is 10), else by its text
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

/** Up to 15 significant digits survive in a JavaScript number, unless it is about to over- or underflow. */
function unwrapped(text: string): number | string {
  const number = Number(text);
  const digits = text.replace(/e.*|\D/gi, '').replace(/^0+/, '');
  const held = digits === '' || (digits.length <= 15 && Math.abs(number) > 1e-300 && Math.abs(number) < 1e300);
  return held ? number : text;
}
