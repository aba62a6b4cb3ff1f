/**
 * @module
 * UnitPay's hash and its comparison: the only file that imports `node:crypto`, so that another implementation is one edit away.
 */
import * as nodeCrypto from 'node:crypto';

/** What UnitPay puts between the signed values. A value that contains it could shift the boundaries, so it is refused everywhere. */
export const SEPARATOR = '{up}';

type OneShotHash = (algorithm: string, data: string, encoding: 'hex') => string;

/** Twice as fast for texts of this length; not every runtime that has `createHash` has it. */
const oneShot = (nodeCrypto as { readonly hash?: OneShotHash }).hash;

/** SHA-256 of a text in lower-case hex. */
export const sha256: (text: string) => string =
  typeof oneShot === 'function'
    ? (text) => oneShot('sha256', text, 'hex')
    : (text) => nodeCrypto.createHash('sha256').update(text, 'utf8').digest('hex');

/** SHA-256 in lower-case hex over the parts joined with `{up}`; order, the method name and the key are the caller's business. */
export function signParts(parts: readonly string[]): string {
  return sha256(parts.join(SEPARATOR));
}

/** Compares two signatures in constant time; of another length they are unequal, which tells an attacker nothing new. */
export function equalSignatures(expected: string, received: string): boolean {
  if (expected.length !== received.length) return false;
  const [left, right] =
    expected.length === LENGTH ? buffers : [new Uint8Array(expected.length), new Uint8Array(expected.length)];
  // A character that takes more bytes does not fit, so that the last ones are not read: then it is no signature.
  const fits = encoder.encodeInto(received, right).read === received.length;
  return encoder.encodeInto(expected, left).read === expected.length && fits && nodeCrypto.timingSafeEqual(left, right);
}

/** Hexadecimal digits of SHA-256. */
const LENGTH = 64;
const encoder = new TextEncoder();
/** Used within one call only, which nothing interrupts. */
const buffers = [new Uint8Array(LENGTH), new Uint8Array(LENGTH)] as const;
