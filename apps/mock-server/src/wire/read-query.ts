/**
 * @module
 * Reads the query of an API call, flat or `params[...]`, as PHP would: `+` is a space, the last of a name wins.
 */

/** A call's method and parameters. */
export interface ReadQuery {
  readonly method: string | null;
  readonly params: ReadonlyMap<string, string>;
}

/**
 * Reads a raw query string, without the question mark.
 *
 * A name given both flat and nested counts as flat, the newer of the two layouts (decisions/0040).
 */
export function readQuery(query: string): ReadQuery {
  const flat = new Map<string, string>();
  // Made when needed: most calls are flat.
  let nested: Map<string, string> | null = null;
  let method: string | null = null;
  for (const pair of query.split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = decode(equals < 0 ? pair : pair.slice(0, equals));
    const value = equals < 0 ? '' : decode(pair.slice(equals + 1));
    if (name === 'method') method = value;
    else if (!name.includes('[')) flat.set(name, value);
    else if (name.startsWith('params[') && name.endsWith(']') && !name.includes('[', 7)) {
      nested ??= new Map();
      nested.set(name.slice(7, -1), value);
    }
  }
  if (nested === null) return { method, params: flat };
  for (const [name, value] of flat) nested.set(name, value);
  return { method, params: nested };
}

/** Decodes percent-encoding; a broken sequence stays as it came. */
function decode(text: string): string {
  const spaced = text.includes('+') ? text.replaceAll('+', ' ') : text;
  if (!spaced.includes('%')) return spaced;
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}
