/**
 * @module
 * Words for JSON schemas: what the API answers is declared, not guessed from one example. Where samples differ (an id as a number or as text)
 * both forms are declared.
 */

/** A JSON schema. */
export type Schema = Readonly<Record<string, unknown>>;

export const text = (description?: string): Schema => ({
  type: 'string',
  ...(description === undefined ? {} : { description }),
});
/** One of these words. */
export const word = (...values: readonly string[]): Schema => ({ type: 'string', enum: values });
/** How many. */
export const count: Schema = { type: 'integer', minimum: 0 };
/** UnitPay writes ids as numbers in some replies and as text in others. */
export const id: Schema = { anyOf: [{ type: 'integer' }, { type: 'string', pattern: '^\\d+$' }] };
/** The same, or null. */
export const nullable = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
/** Amounts are text in most replies, numbers in a few. */
export const money: Schema = {
  type: 'string',
  pattern: '^-?\\d+(\\.\\d+)?$',
  description: 'Rubles (or the currency named beside) as decimal text.',
};
/** A moment. */
export const date: Schema = { type: 'string', description: 'YYYY-MM-DD HH:MM:SS, Moscow time (UTC+03:00).' };

/** An object; names with a question mark are optional. UnitPay adds fields: more are allowed. */
export function object(fields: Readonly<Record<string, Schema>>): Schema {
  const entries = Object.entries(fields).map(([name, schema]) => [name.replace('?', ''), schema] as const);
  const required = Object.keys(fields).filter((name) => !name.endsWith('?'));
  return { type: 'object', ...(required.length === 0 ? {} : { required }), properties: Object.fromEntries(entries) };
}

/** What says in words that it was done. */
export const message = object({ message: text('Text for people, in Russian; do not decide by it.') });
/** Commissions. */
export const percents: Schema = {
  type: 'object',
  additionalProperties: { type: 'number' },
  description: 'Percent by method.',
};
