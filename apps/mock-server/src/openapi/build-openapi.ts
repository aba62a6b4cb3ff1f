/**
 * @module
 * Builds the OpenAPI 3.1 document from the table of methods.
 */
import type { ApiMethod, ParamSpec } from '../methods/api-method.js';
import { METHODS } from '../methods/index.js';
import { ERROR_TEXTS } from '../texts/api-texts.js';

const DOCS = 'https://help.unitpay.ru/';

/** The document. All methods share one address; each is shown as a path of its own by a fixed `method` in a fragment. */
export function buildOpenApi(server: string): Record<string, unknown> {
  return {
    openapi: '3.1.0',
    info: {
      title: 'UnitPay API as the mock answers it',
      version: '1.0.0',
      summary: 'All calls are GET /api with the method in the query.',
      description:
        'The API has one address; the `method` parameter chooses. OpenAPI keeps one operation per address, so each method stands here under `/api#method`; clients send `/api?method=...`. Business errors come with HTTP 200 and an `error`.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: server }],
    tags: [
      { name: 'project', description: "Opened by the project's key." },
      { name: 'partner', description: "Opened by the account's key and login." },
    ],
    security: [],
    paths: Object.fromEntries(
      Object.values(METHODS).map((method) => [`/api#${method.name}`, { get: operation(method) }]),
    ),
    components: { schemas: { Error: ERROR_SCHEMA } },
  };
}

const ERROR_SCHEMA = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['message'],
      properties: {
        message: { type: 'string', description: 'Text for people, in Russian.' },
        code: {
          type: 'integer',
          description: '-32000 key or login, -32602 parameters, -32603 internal, 100 to 1053 payouts.',
        },
      },
    },
  },
} as const;

function operation(method: ApiMethod): object {
  const refusal = ERROR_TEXTS[method.wrongKey];
  return {
    operationId: method.name,
    tags: [method.level],
    summary: method.about,
    externalDocs: { url: DOCS + method.docs },
    parameters: parametersOf(method),
    responses: {
      200: {
        description: 'The result, or an error.',
        content: {
          'application/json': {
            schema: { anyOf: [schemaOf(method.example), { $ref: '#/components/schemas/Error' }] },
            examples: {
              success: { summary: 'Success', value: method.example },
              wrongKey: { summary: 'Wrong key', value: { error: { message: refusal.message, code: refusal.code } } },
            },
          },
        },
      },
      '4XX': {
        description: 'Only faults set up in the mock answer with another status.',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    },
  };
}

function parametersOf(method: ApiMethod): object[] {
  const key = method.level === 'project' ? 'Key of the project.' : 'Key of the account.';
  const login: ParamSpec[] =
    method.level === 'partner'
      ? [{ name: 'login', type: 'string', required: true, about: "The account's login.", example: 'test_user' }]
      : [];
  const secret: ParamSpec = { name: 'secretKey', type: 'string', required: true, about: key, example: 'mock_secret' };
  const fixed = {
    name: 'method',
    in: 'query',
    required: true,
    description: 'Chooses the method.',
    schema: { type: 'string', const: method.name },
    example: method.name,
  };
  return [fixed, ...[...login, ...method.params, secret].map(parameter)];
}

function parameter(spec: ParamSpec): object {
  return {
    name: spec.name,
    in: 'query',
    required: spec.required,
    description: spec.about,
    schema: PARAM_SCHEMAS[spec.type],
    example: spec.example,
  };
}

/** Everything is text in a query, so that ids keep their digits and sums their decimals. */
const PARAM_SCHEMAS = {
  id: { type: 'string', pattern: '^\\d{1,19}$' },
  sum: { type: 'string', pattern: '^\\d{1,12}(\\.\\d{1,2})?$' },
  string: { type: 'string' },
  flag: { type: 'string', enum: ['0', '1', 'true', 'false'] },
  email: { type: 'string' },
} as const;

/** A schema of what the example shows. */
function schemaOf(value: unknown): object {
  if (value === null) return { type: ['null', 'integer', 'string'] };
  if (Array.isArray(value))
    return { type: 'array', ...(value.length > 0 ? { items: schemaOf(value[0]) } : { items: {} }) };
  if (typeof value === 'number') return { type: 'number' };
  if (typeof value !== 'object') return { type: 'string' };
  const properties = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, schemaOf(inner)]));
  return { type: 'object', properties };
}
