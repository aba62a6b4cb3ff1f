/**
 * @module
 * Our input schemas as JSON Schema: the part of valibot that they use, and an error for any other.
 */
import type * as v from 'valibot';
import type { Schema } from './schema.js';

/** What a validator says of itself. */
interface Node {
  readonly type: string;
  readonly pipe?: readonly Node[];
  readonly wrapped?: Node;
  readonly default?: unknown;
  readonly entries?: Readonly<Record<string, Node>>;
  readonly options?: readonly unknown[];
  readonly item?: Node;
  readonly value?: Node;
  readonly literal?: unknown;
  readonly requirement?: unknown;
  /** Alternatives of one that looks at the value first. */
  readonly metadata?: { readonly anyOf?: readonly Node[] };
}

const PLAIN: Readonly<Record<string, Schema>> = {
  string: { type: 'string' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  unknown: {},
  loose_object: { type: 'object' },
};

/** What a check of a pipe adds; those that are not here (sums, whole delays) are said in words. */
const CHECKS: Readonly<Record<string, (requirement: unknown) => Schema>> = {
  integer: () => ({ type: 'integer' }),
  safe_integer: () => ({ type: 'integer' }),
  min_value: (requirement) => ({ minimum: requirement }),
  max_value: (requirement) => ({ maximum: requirement }),
  non_empty: () => ({ minLength: 1 }),
  digits: () => ({ pattern: '^\\d+$' }),
  regex: (requirement) => ({ pattern: (requirement as RegExp).source }),
  iso_timestamp: () => ({ format: 'date-time' }),
};

/** The JSON Schema of what a validator takes. */
export function jsonSchema(schema: v.GenericSchema): Schema {
  return read(schema as unknown as Node);
}

/** The fields of an object, for queries. */
export function fieldsOf(schema: v.GenericSchema): readonly (readonly [name: string, required: boolean, Schema])[] {
  return Object.entries((schema as unknown as Node).entries ?? {}).map(([name, node]) => [
    name,
    node.type !== 'optional',
    read(node),
  ]);
}

function read(node: Node): Schema {
  const [, ...checks] = node.pipe ?? [];
  const alternatives = checks.find(({ metadata }) => metadata?.anyOf !== undefined)?.metadata?.anyOf;
  const all = alternatives?.map(read) ?? [of(node)];
  const own = all.length === 1 ? all[0] : { anyOf: all };
  return Object.assign({}, own, ...checks.map(({ type, requirement }) => CHECKS[type]?.(requirement)));
}

function of(node: Node): Schema {
  const { type, wrapped, options = [], entries = {} } = node;
  const plain = PLAIN[type];
  if (plain !== undefined) return plain;
  if (type === 'optional' && wrapped !== undefined) {
    const schema = read(wrapped);
    return typeof node.default === 'string' ? { ...schema, default: node.default } : schema;
  }
  if (type === 'nullable' && wrapped !== undefined) return { anyOf: [read(wrapped), { type: 'null' }] };
  if (type === 'picklist') return { type: typeof options[0], enum: options };
  if (type === 'literal') return { type: typeof node.literal, enum: [node.literal] };
  // JSON has no bigint: what takes one takes a number or a text, too.
  if (type === 'union' || type === 'variant')
    return { anyOf: (options as readonly Node[]).filter((one) => one.type !== 'bigint').map(read) };
  if (type === 'array' && node.item !== undefined) return { type: 'array', items: read(node.item) };
  if (type === 'record' && node.value !== undefined) return { type: 'object', additionalProperties: read(node.value) };
  if (type === 'strict_object') {
    const required = Object.entries(entries).flatMap(([name, { type: kind }]) => (kind === 'optional' ? [] : [name]));
    return {
      type: 'object',
      ...(required.length === 0 ? {} : { required }),
      properties: Object.fromEntries(Object.entries(entries).map(([name, inner]) => [name, read(inner)])),
      additionalProperties: false,
    };
  }
  throw new Error(`No JSON Schema is known for a validator of the type ${type}.`);
}
