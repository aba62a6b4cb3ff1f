/**
 * @module
 * What a value is, without telling the value: it may be a key.
 */

/** `string`, `number`, `array`, `null`, `undefined`, ... */
export function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
