/**
 * @module
 * The signature of a webhook: the method, all values in the byte order of their names, and the key, joined by `{up}`.
 */
import { sha256 } from './sha256.js';

/** Orders names as PHP's ksort does for ASCII: digits, upper case, lower case. */
export function byName([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Signs a webhook's fields; `signature` and the old `sign` never take part. */
export function signWebhook(method: string, fields: Readonly<Record<string, string>>, secretKey: string): string {
  const values = Object.entries(fields)
    .filter(([name]) => name !== 'signature' && name !== 'sign')
    .sort(byName)
    .map(([, value]) => value);
  return sha256([method, ...values, secretKey].join('{up}'));
}
