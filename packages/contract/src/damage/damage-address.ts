/**
 * @module
 * The part of a form's address before its query, with every piece of it dropped or changed.
 */
import type { Damage } from './damage.js';

/** All damages of an address without its query. */
export function damageAddress(address: string): Damage<'address'>[] {
  const pieces = address.split('/');
  return pieces.flatMap((piece, at) => {
    const put = (what: string, ...instead: string[]): Damage<'address'> => ({
      kind: 'address',
      what: `${piece || 'slash'} ${what}`,
      text: [...pieces.slice(0, at), ...instead, ...pieces.slice(at + 1)].join('/'),
    });
    return [put('dropped'), put('changed', `${piece}x`), put('doubled', piece, piece)];
  });
}
