/**
 * @module
 * Every field of a query dropped, renamed, changed, and every digit of its signature changed.
 */
import { type Pair, readPairs, writePairs } from '../wire/pairs.js';
import type { Damage } from './damage.js';
import { damageHex } from './damage-hex.js';

/** All damages of a query. */
export function damageQuery(query: string): Damage[] {
  const pairs = readPairs(query);
  return pairs.flatMap((pair, at) => {
    const put = (what: string, ...instead: Pair[]): Damage => ({
      what: `${pair.name} ${what}`,
      text: writePairs([...pairs.slice(0, at), ...instead, ...pairs.slice(at + 1)]),
    });
    return [
      put('dropped'),
      put('renamed', { ...pair, name: `${pair.name}x` }),
      put('changed', { ...pair, value: `${pair.value}1` }),
      ...(pair.name === 'signature'
        ? damageHex(pair.value).map((hex) => put(hex.what, { ...pair, value: hex.text }))
        : []),
    ];
  });
}
