/**
 * @module
 * Reads a table by a word that came from outside.
 */

/** The table's own value; none for the names that every object inherits, such as `constructor`. */
export function lookUp<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
