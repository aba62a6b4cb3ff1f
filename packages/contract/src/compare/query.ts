/**
 * @module
 * Are two queries the same call? Order and encoding do not count; every decoded pair does.
 */
import { readPairs } from '../wire/pairs.js';

/** What one query has and the other has not; empty when they are the same multiset of pairs. */
export function queryDifferences(expected: string, actual: string): string[] {
  const left = readPairs(expected).map(pairText);
  const differences: string[] = [];
  for (const pair of readPairs(actual).map(pairText)) {
    const at = left.indexOf(pair);
    if (at < 0) differences.push(`not expected: ${pair}`);
    else left.splice(at, 1);
  }
  return [...differences, ...left.map((pair) => `missing: ${pair}`)];
}

function pairText({ name, value, nested }: { name: string; value: string; nested: boolean }): string {
  const key = nested ? `params[${name}]` : name;
  return `${key}=${name === 'cashItems' ? itemsText(value) : value}`;
}

/** Base64 of the same array may be written with another order of keys. */
function itemsText(value: string): string {
  const bytes = Buffer.from(value, 'base64');
  // Buffer forgives what is not base64; a damaged text must not be forgiven.
  if (bytes.toString('base64') !== value) return value;
  try {
    return JSON.stringify(sortKeys(JSON.parse(bytes.toString('utf8'))));
  } catch {
    return value;
  }
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sortKeys(inner)]),
  );
}
