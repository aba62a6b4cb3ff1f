/**
 * @module
 * Do two JSON values say the same?
 */
import { isDeepStrictEqual } from 'node:util';

/** The value as JSON would carry it: dates as ISO text, no undefined, no prototypes. */
export function plain(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
}

/** Whether two values are the same once written as JSON. */
export function sameJson(expected: unknown, actual: unknown): boolean {
  return isDeepStrictEqual(plain(expected), plain(actual));
}
