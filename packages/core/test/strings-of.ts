/**
 * @module
 * Every string that can be reached from a value, by any means a logger has.
 */
import { inspect } from 'node:util';

/** Walks own properties (symbols and hidden ones too), getters of prototypes, maps, sets, and adds what printing shows. */
export function stringsOf(value: unknown): string[] {
  const found: string[] = [];
  const seen = new Set<unknown>();
  const queue: unknown[] = [value];
  while (queue.length > 0) {
    const current = queue.pop();
    if (typeof current === 'string') found.push(current);
    if (typeof current === 'symbol') found.push(String(current));
    if (typeof current === 'function') found.push(current.name);
    if ((typeof current !== 'object' && typeof current !== 'function') || current === null || seen.has(current))
      continue;
    seen.add(current);
    queue.push(...membersOf(current));
  }
  return [...found, ...printed(value)];
}

function membersOf(object: object): unknown[] {
  const members: unknown[] = [];
  for (
    let level: object | null = object;
    level !== null && level !== Object.prototype;
    level = Object.getPrototypeOf(level)
  ) {
    for (const key of Reflect.ownKeys(level)) {
      members.push(key);
      try {
        members.push(Reflect.get(level, key, object));
      } catch {
        // A getter of some other class: not readable from here, so nothing leaks by it.
      }
    }
  }
  if (object instanceof Map || object instanceof Set) members.push(...[...object].flat());
  return members;
}

function printed(value: unknown): string[] {
  const texts = [String(value), inspect(value, { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true })];
  return [...texts, JSON.stringify(value) ?? ''];
}
