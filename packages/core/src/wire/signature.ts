/**
 * @module
 * UnitPay's hash and its comparison: the only file that imports `node:crypto`, so that another implementation is one edit away.
 */
import { createHash, timingSafeEqual } from 'node:crypto';

/** What UnitPay puts between the signed values. A value that contains it could shift the boundaries, so it is refused everywhere. */
export const SEPARATOR = '{up}';

/** SHA-256 in lower-case hex over the parts joined with `{up}`; order, the method name and the key are the caller's business. */
export function signParts(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join(SEPARATOR), 'utf8').digest('hex');
}

/** Compares two signatures in constant time; of another length they are unequal, which tells an attacker nothing new. */
export function equalSignatures(expected: string, received: string): boolean {
  const left = encoder.encode(expected);
  const right = encoder.encode(received);
  return left.length === right.length && timingSafeEqual(left, right);
}

const encoder = new TextEncoder();
