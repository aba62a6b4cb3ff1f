/**
 * @module
 * The OpenAPI 3.1 document of the control API, from its table of operations.
 */
import { OPERATIONS, type Operation } from '../control/operations.js';
import { CONTROL_SCHEMAS } from './control-schemas.js';
import { fieldsOf, jsonSchema } from './json-schema.js';
import type { Schema } from './schema.js';

const DESCRIPTION =
  'Steers the mock. JSON; writes are POST with Content-Type: application/json. Errors: 400 for wrong input, 404 for what is not there, 409 for what can not be done now, 413 for a body above 16 MB, 403 for other sites.';

/** The document. */
export function buildControlOpenApi(server: string): Schema {
  const paths: Record<string, Record<string, Schema>> = {};
  for (const one of OPERATIONS) {
    const path = `/__mock__${one.path}`;
    paths[path] = { ...paths[path], [one.method.toLowerCase()]: operation(one) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Control API of the UnitPay mock',
      version: '1.0.0',
      description: DESCRIPTION,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: server }],
    security: [],
    paths,
    components: { schemas: CONTROL_SCHEMAS },
  };
}

function operation(one: Operation): Schema {
  const names = [...one.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const at = (one.example?.path ?? '').split('/');
  const inPath = names.map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
    example: at[one.path.split('/').indexOf(`{${name}}`)],
  }));
  const inQuery = one.query === undefined ? [] : fieldsOf(one.query);
  return {
    operationId: operationId(one),
    summary: one.en,
    parameters: [...inPath, ...inQuery.map(([name, required, schema]) => ({ name, in: 'query', required, schema }))],
    ...(one.body === undefined ? {} : { requestBody: body(one, one.body) }),
    responses: {
      [one.status ?? 200]: answer('Done.', one.reply),
      ...Object.fromEntries(Object.entries(ERRORS).map(([status, words]) => [status, answer(words, ERROR)])),
    },
  };
}

const ERROR = { $ref: '#/components/schemas/Error' };
const ERRORS: Readonly<Record<number, string>> = {
  400: 'The input is wrong; the message names the field.',
  403: 'Another site, or a host name that is not allowed.',
  404: 'There is no such thing.',
  409: 'It can not be done now.',
  413: 'The body is above 16 MB.',
};

function answer(description: string, schema: Schema | null): Schema {
  return {
    description,
    content: schema === null ? { 'text/event-stream': {} } : { 'application/json': { schema } },
  };
}

function body({ example }: Operation, schema: NonNullable<Operation['body']>): Schema {
  return {
    required: false,
    content: {
      'application/json': {
        schema: jsonSchema(schema),
        ...(example?.body === undefined ? {} : { example: example.body }),
      },
    },
  };
}

function operationId({ method, path }: Operation): string {
  const words = path.split(/[/{}\-.]+/).filter((word) => word !== '');
  return [method.toLowerCase(), ...words.map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`)].join('');
}
