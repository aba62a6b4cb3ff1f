/**
 * @module
 * A signature with every hexadecimal digit changed, one at a time; in capitals, too short, too long.
 */
import type { Damage } from './damage.js';

/** 67 damages of a 64-digit hash. */
export function damageHex(hash: string): Damage<'digit'>[] {
  const damaged = (what: string, text: string): Damage<'digit'> => ({ kind: 'digit', what, text });
  return [
    ...[...hash].map((digit, at) =>
      damaged(
        `digit ${at} of the signature changed`,
        hash.slice(0, at) + (Number.parseInt(digit, 16) ^ 1).toString(16) + hash.slice(at + 1),
      ),
    ),
    damaged('digits of the signature in capitals', hash.toUpperCase()),
    damaged('digit missing at the end of the signature', hash.slice(0, -1)),
    damaged('digit added to the signature', `${hash}0`),
  ];
}
