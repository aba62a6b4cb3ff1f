/**
 * @module
 * Tables that words from outside are looked up in. They have their own entries and nothing that every object inherits: asked for
 * `constructor` or `__proto__`, they have no such thing.
 */

/** A table without a prototype. */
export function table<const Entries extends object>(entries: Entries): Entries {
  return Object.assign(Object.create(null), entries);
}

/** The same for texts that hold tables in turn; functions and lists stay what they are. */
export function tables<const Entries extends object>(entries: Entries): Entries {
  const inner = Object.entries(entries).map(([name, value]: [string, unknown]) => [
    name,
    isTable(value) ? tables(value) : value,
  ]);
  return table(Object.fromEntries(inner)) as Entries;
}

function isTable(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
