/**
 * @module
 * Every field of a JSON body dropped, renamed, nulled, given another value, another form, another type; fields added; rows doubled and exchanged.
 */
import { valueForm } from '../compare/value-form.js';
import type { Damage } from './damage.js';

/**
 * What can be done to a field. `retyped` says the same under another JSON type, such as 5 for "5"; `replaced` is another type altogether;
 * `form` is the same type, written in a way that no longer looks like it, such as 10.0 for 10.00.
 */
type JsonDamageKind =
  | 'dropped'
  | 'renamed'
  | 'nulled'
  | 'value'
  | 'form'
  | 'retyped'
  | 'replaced'
  | 'added'
  | 'doubled'
  | 'exchanged';

/** A damage of a body. */
export interface JsonDamage extends Damage<JsonDamageKind> {
  /** The last key on the way to it. */
  readonly key: string;
  /** Whether it was null before. */
  readonly empty: boolean;
  /** Whether it is, or is in, a row after the first of a list. */
  readonly laterRow: boolean;
}

type Holder = Record<string, unknown>;

/** All damages of a JSON body, at any depth. */
export function damageJson(body: string): JsonDamage[] {
  return paths(JSON.parse(body)).flatMap((path) => {
    const key = path.at(-1) ?? '';
    const row = /^\d+$/.test(key);
    const was = valueAt(JSON.parse(body), path);
    const damaged = (kind: JsonDamageKind, edit: (holder: Holder) => void): JsonDamage => {
      const copy = JSON.parse(body) as Holder;
      edit(valueAt(copy, path.slice(0, -1)) as Holder);
      return {
        kind,
        key,
        empty: was === null,
        laterRow: path.some((step) => /^[1-9]\d*$/.test(step)),
        what: `${path.join('.')}: ${kind}`,
        text: JSON.stringify(copy),
      };
    };
    const put = (kind: JsonDamageKind, value: unknown): JsonDamage[] =>
      value === undefined
        ? []
        : [
            damaged(kind, (holder) => {
              holder[key] = value;
            }),
          ];
    return [
      damaged('dropped', (holder) => drop(holder, key)),
      ...(row ? [] : [damaged('renamed', (holder) => rename(holder, key))]),
      ...put('nulled', was === null ? undefined : null),
      ...put('value', otherValue(was)),
      ...put('form', otherForm(was)),
      ...put('retyped', retyped(was)),
      ...put('replaced', replaced(was)),
      ...put('added', isObject(was) ? { ...was, nobodyKnowsThis: 1 } : undefined),
      ...put('doubled', Array.isArray(was) && was.length > 0 ? [...was, was.at(-1)] : undefined),
      ...put('exchanged', Array.isArray(was) && was.length > 1 ? [...was].reverse() : undefined),
    ];
  });
}

function valueAt(body: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, step) => (at as Holder)[step], body);
}

function isObject(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function paths(value: unknown, at: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[...at, key], ...paths(inner, [...at, key])]);
}

function drop(holder: Holder, key: string): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

function rename(holder: Holder, key: string): void {
  holder[`${key}x`] = holder[key];
  delete holder[key];
}

/** An object's value is that of its fields, which have damages of their own. */
function otherValue(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'string') return /^\d+\.\d\d$/.test(value) ? `1${value}` : `${value}1`;
  if (value === null) return 7;
  return Array.isArray(value) ? [...(value as unknown[]), 'one more'] : undefined;
}

function otherForm(value: unknown): string | undefined {
  return typeof value !== 'string' || valueForm(value) === 'text' ? undefined : `about ${value}`;
}

function retyped(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : undefined;
}

function replaced(value: unknown): unknown {
  return typeof value === 'string' ? 7 : 'text';
}
