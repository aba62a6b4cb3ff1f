/**
 * @module
 * Values out of a list: closed where we write them and the list is documented, open where the provider's list is the truth.
 */
import { got } from './describe.js';
import { readText } from './text.js';
import { Problem, type WireText, wireText } from './wire-text.js';

/** Any string, with the known ones offered by the editor. */
export type Open<Known extends string> = Known | (string & {});

/**
 * One of a closed list; numbers are sent as their text. Where a value that is spelled almost alike means something else, as tax codes do, none
 * is suggested: `guess` is `nothing`.
 */
export function oneOf<const Value extends string | number>(
  values: readonly Value[],
  guess: 'spelling' | 'nothing' = 'spelling',
): WireText<Value> {
  return wireText((value) => {
    if (values.includes(value as Value)) return String(value);
    const near = typeof value === 'string' && guess === 'spelling' ? nearest(value, values.map(String)) : undefined;
    return new Problem(
      `expected one of ${values.join(', ')}${near ? `; perhaps ${near} is meant` : `, ${got(value)}`}`,
    );
  });
}

/** A code the provider may extend: only its alphabet is checked. */
export function code<Known extends string>(): WireText<Open<Known>> {
  return wireText((value) =>
    readText(value, { expected: 'a code of latin letters, digits, _ or -', pattern: /^[\w-]+$/, max: 64 }),
  );
}

/** The candidate at most two edits away, for "did you mean". */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = 3;
  for (const candidate of candidates) {
    const distance = edits(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

function edits(left: string, right: string): number {
  if (Math.abs(left.length - right.length) > 2) return 3;
  let row = Array.from({ length: right.length + 1 }, (_, i) => i);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 3;
}
