/**
 * @module
 * Every hexadecimal digit of a signature, changed one at a time.
 */
import type { Damage } from './damage.js';

/** 64 damages of a 64-digit hash. */
export function damageHex(hash: string): Damage[] {
  return [...hash].map((digit, at) => ({
    what: `digit ${at} of the signature changed`,
    text: hash.slice(0, at) + (Number.parseInt(digit, 16) ^ 1).toString(16) + hash.slice(at + 1),
  }));
}
