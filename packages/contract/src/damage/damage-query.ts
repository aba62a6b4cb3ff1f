/**
 * @module
 * Every pair of a query dropped, renamed, changed, emptied, doubled, encoded wrongly or put into the other layout; one added; two with their values exchanged.
 */
import { type Pair, readPairs, writePairs } from '../wire/pairs.js';
import type { Damage } from './damage.js';
import { damageHex } from './damage-hex.js';

/** What can be done to a query. */
type QueryDamageKind =
  | 'dropped'
  | 'renamed'
  | 'changed'
  | 'emptied'
  | 'case'
  | 'encoded'
  | 'doubled'
  | 'layout'
  | 'exchanged'
  | 'added'
  | 'digit';

/** A damage of one pair, or of two neighbours: `name` is that of the first. */
export interface QueryDamage extends Damage<QueryDamageKind> {
  readonly name: string;
}

/** All damages of a query. */
export function damageQuery(query: string): QueryDamage[] {
  const pairs = readPairs(query);
  return pairs.flatMap((pair, at) => {
    const put = (kind: QueryDamageKind, instead: readonly Pair[], replaced = 1, what: string = kind): QueryDamage => ({
      kind,
      name: pair.name,
      what: `${pair.name} ${what}`,
      text: writePairs([...pairs.slice(0, at), ...instead, ...pairs.slice(at + replaced)]),
    });
    const value = (kind: QueryDamageKind, text: string) =>
      text === pair.value ? [] : [put(kind, [{ ...pair, value: text }])];
    const next = pairs[at + 1];
    return [
      put('dropped', []),
      put('renamed', [{ ...pair, name: `${pair.name}x` }]),
      ...value('changed', `${pair.value}1`),
      ...value('emptied', ''),
      ...value('case', otherCase(pair.value)),
      // What a text becomes that was encoded twice, or whose spaces were taken for plus signs.
      ...value('encoded', encodeURIComponent(pair.value)),
      ...value('encoded', pair.value.replaceAll(' ', '+')),
      put('doubled', [pair, pair]),
      put('layout', [{ ...pair, nested: !pair.nested }]),
      put('added', [pair, { ...pair, name: 'nobodyKnowsThis', value: '1' }]),
      ...(next === undefined || next.value === pair.value
        ? []
        : [
            put(
              'exchanged',
              [
                { ...pair, value: next.value },
                { ...next, value: pair.value },
              ],
              2,
            ),
          ]),
      ...(pair.name === 'signature'
        ? damageHex(pair.value).map((hex) => put('digit', [{ ...pair, value: hex.text }], 1, hex.what))
        : []),
    ];
  });
}

function otherCase(text: string): string {
  return text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase();
}
