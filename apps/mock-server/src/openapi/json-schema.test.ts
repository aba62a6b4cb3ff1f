import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { fieldsOf, jsonSchema } from './json-schema.js';

describe('an input schema becomes JSON Schema:', () => {
  it.each([
    ['a default that JSON can show', v.optional(v.string(), 'ru'), { type: 'string', default: 'ru' }],
    ['a default that is made at run time', v.optional(v.number(), () => 1), { type: 'number' }],
    ['null', v.nullable(v.boolean()), { anyOf: [{ type: 'boolean' }, { type: 'null' }] }],
    [
      'an object that needs nothing',
      v.strictObject({ name: v.optional(v.string()) }),
      { type: 'object', properties: { name: { type: 'string' } }, additionalProperties: false },
    ],
    ['a bigint as number or text', v.union([v.number(), v.bigint()]), { anyOf: [{ type: 'number' }] }],
  ])('%s', (_, schema, expected) => {
    expect(jsonSchema(schema as v.GenericSchema)).toEqual(expected);
  });

  it('a validator that it does not know is an error, not an empty schema that allows everything', () => {
    const schema = v.strictObject({ at: v.map(v.string(), v.string()) });
    expect(() => jsonSchema(schema)).toThrow('No JSON Schema is known for a validator of the type map.');
  });

  it('a query that is no object has no fields', () => {
    expect(fieldsOf(v.string())).toEqual([]);
  });
});
