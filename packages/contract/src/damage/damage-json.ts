/**
 * @module
 * Every field of a JSON body dropped, renamed, given another value, given another type.
 */
import type { Damage } from './damage.js';

/** A damage of a body: one that changes what it says, or one that changes only a JSON type. */
export interface JsonDamage extends Damage {
  readonly kind: 'dropped' | 'renamed' | 'value' | 'type';
  /** Whether it was null before. */
  readonly empty: boolean;
  /** The last key on the way to it. */
  readonly key: string;
}

type Edit = (holder: Record<string, unknown>, key: string) => void;

/** All damages of a JSON body, at any depth. */
export function damageJson(body: string): JsonDamage[] {
  return paths(JSON.parse(body)).flatMap((path) => {
    const key = path.at(-1) ?? '';
    const damaged = (kind: JsonDamage['kind'], edit: Edit): JsonDamage => {
      const copy = JSON.parse(body) as Record<string, unknown>;
      const holder = path.slice(0, -1).reduce((at, step) => at[step] as Record<string, unknown>, copy);
      edit(holder, key);
      return {
        kind,
        key,
        empty: valueAt(JSON.parse(body), path) === null,
        what: `${path.join('.')}: ${kind}`,
        text: JSON.stringify(copy),
      };
    };
    return [
      damaged('dropped', drop),
      ...(/^\d+$/.test(key) ? [] : [damaged('renamed', rename)]),
      // An object's value is that of its fields, which have damages of their own.
      ...(isObject(valueAt(JSON.parse(body), path))
        ? []
        : [
            damaged('value', (holder, at) => {
              holder[at] = otherValue(holder[at]);
            }),
          ]),
      damaged('type', (holder, at) => {
        holder[at] = otherType(holder[at]);
      }),
    ];
  });
}

function valueAt(body: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], body);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function paths(value: unknown, at: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[...at, key], ...paths(inner, [...at, key])]);
}

const drop: Edit = (holder, key) => {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
};

const rename: Edit = (holder, key) => {
  holder[`${key}x`] = holder[key];
  delete holder[key];
};

function otherValue(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'string') return /^\d+\.\d\d$/.test(value) ? `1${value}` : `${value}1`;
  if (value === null) return 7;
  return Array.isArray(value) ? [...(value as unknown[]), 'one more'] : value;
}

function otherType(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? 7 : 'text';
}
