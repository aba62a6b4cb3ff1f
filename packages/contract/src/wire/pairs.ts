/**
 * @module
 * The judge's own reading of a query: decoded pairs, `params[x]` and `x` being the same name. Neither core's reader nor the mock's.
 */

/** A decoded pair. */
export interface Pair {
  readonly name: string;
  readonly value: string;
  /** Whether it was written as `params[name]`. */
  readonly nested: boolean;
}

/** Reads a raw query, with or without `?`. */
export function readPairs(query: string): Pair[] {
  return query
    .replace(/^\?/, '')
    .split('&')
    .map((part) => {
      const at = part.indexOf('=');
      const key = decode(at < 0 ? part : part.slice(0, at));
      const value = at < 0 ? '' : decode(part.slice(at + 1));
      const name = /^params\[(.+)\]$/.exec(key)?.[1];
      return { name: name ?? key, value, nested: name !== undefined };
    });
}

/** Writes pairs back, everything encoded. */
export function writePairs(pairs: readonly Pair[]): string {
  return pairs
    .map(
      ({ name, value, nested }) =>
        `${encodeURIComponent(nested ? `params[${name}]` : name)}=${encodeURIComponent(value)}`,
    )
    .join('&');
}

function decode(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '));
}
