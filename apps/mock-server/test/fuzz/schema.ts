/**
 * @module
 * Checks a value against the part of JSON Schema that our documents use; written for the fuzz alone, so that no validator's leniency hides a fault.
 */
type Schema = Readonly<Record<string, unknown>>;

/** Why a value does not fit; empty when it does. */
export function misfits(value: unknown, schema: Schema, root: Schema, at = '$'): string[] {
  const {
    $ref,
    anyOf,
    enum: words,
    type,
    pattern,
    required = [],
    properties = {},
    items,
    additionalProperties,
  } = schema;
  if (typeof $ref === 'string') return misfits(value, resolve($ref, root), root, at);
  if (Array.isArray(anyOf)) {
    const all = (anyOf as Schema[]).map((one) => misfits(value, one, root, at));
    return all.some((problems) => problems.length === 0)
      ? []
      : [`${at}: fits none of ${all.length}: ${all.map((one) => one[0]).join(' | ')}`];
  }
  if (Array.isArray(words) && !words.includes(value))
    return [`${at}: ${JSON.stringify(value)} is none of ${words.join(', ')}`];
  if (typeof type === 'string' && !isOfType(value, type))
    return [`${at}: expected ${type}, got ${JSON.stringify(value)}`];
  if (typeof pattern === 'string' && !new RegExp(pattern).test(String(value)))
    return [`${at}: ${JSON.stringify(value)} is not ${pattern}`];
  if (Array.isArray(value))
    return items === undefined
      ? []
      : value.flatMap((one, index) => misfits(one, items as Schema, root, `${at}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  const missing = (required as string[])
    .filter((name) => !(name in value))
    .map((name) => `${at}.${name}: it is missing`);
  const fields = properties as Readonly<Record<string, Schema>>;
  return [
    ...missing,
    ...Object.entries(value).flatMap(([name, inner]) => {
      const own =
        fields[name] ?? (typeof additionalProperties === 'object' ? (additionalProperties as Schema) : undefined);
      if (own === undefined)
        return additionalProperties === false ? [`${at}.${name}: the schema does not have it`] : [];
      return misfits(inner, own, root, `${at}.${name}`);
    }),
  ];
}

function resolve(ref: string, root: Schema): Schema {
  return ref
    .slice(2)
    .split('/')
    .reduce((part: unknown, name) => (part as Record<string, unknown>)[name], root) as Schema;
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}
