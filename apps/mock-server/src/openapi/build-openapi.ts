/**
 * @module
 * Two OpenAPI 3.1 documents from the one table of methods: one that is true of the real UnitPay, and one typed per method over the
 * alias `/api/<method>` that only the mock has (decisions/0043).
 */
import type { ApiMethod, ParamSpec } from '../methods/api-method.js';
import { METHODS } from '../methods/index.js';
import { METHOD_NAMES, type MethodName } from '../methods/method-names.js';
import { ERROR_TEXTS } from '../texts/api-texts.js';
import { parameter, specsOf } from './param-schemas.js';
import { object, type Schema, text } from './schema.js';
import { webhooks } from './webhook-schemas.js';

const DOCS = 'https://help.unitpay.ru/';
const TAGS = [
  { name: 'project', description: "Opened by the project's key." },
  { name: 'partner', description: "Opened by the account's key and login." },
  { name: 'webhooks', description: 'Sent by UnitPay to the shop.' },
];

/** True of the real UnitPay: one address, the method in the query, every parameter there and optional. */
export function buildOpenApi(server: string): Schema {
  const all = [
    ...new Map(METHOD_NAMES.flatMap((name) => specsOf(METHODS[name])).map((spec) => [spec.name, spec])).values(),
  ];
  return {
    ...frame('UnitPay API', 'All calls are GET /api with the method in the query.', server),
    paths: {
      '/api': {
        get: {
          operationId: 'call',
          summary: 'Calls a method. Which parameters it needs stands in the description of each.',
          description: METHOD_NAMES.map((name) => needs(METHODS[name])).join('\n'),
          externalDocs: { url: DOCS },
          parameters: [
            {
              name: 'method',
              in: 'query',
              required: true,
              description: 'The method.',
              schema: { type: 'string', enum: METHOD_NAMES },
              example: 'getPayment',
            },
            ...all.map((spec) => parameter(withUsers(spec), false)),
          ],
          responses: {
            200: reply({
              anyOf: [...METHOD_NAMES.map((name) => ({ $ref: `#/components/schemas/${schemaName(name)}` })), ERROR_REF],
            }),
          },
        },
      },
    },
    webhooks: webhooks(),
    components: components(),
  };
}

/** Typed per method, over an address that only the mock has; `/api/x` becomes `/api?method=x` to reach the real UnitPay. */
export function buildMockOpenApi(server: string): Schema {
  return {
    ...frame(
      'UnitPay API, one path per method',
      'Paths that only the mock has: for the real UnitPay a client rewrites /api/<method> to /api?method=<method>.',
      server,
    ),
    paths: Object.fromEntries(METHOD_NAMES.map((name) => [`/api/${name}`, { get: operation(METHODS[name]) }])),
    webhooks: webhooks(),
    components: components(),
  };
}

function frame(title: string, summary: string, server: string): Schema {
  return {
    openapi: '3.1.0',
    info: {
      title,
      version: '1.0.0',
      summary,
      description: `${summary} Business errors come with HTTP 200 and an \`error\`. Ids are numbers in some replies and text in others. Unofficial: made from UnitPay's documents.`,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: server }],
    tags: TAGS,
    security: [],
  };
}

function components(): Schema {
  const replies = METHOD_NAMES.map((name) => [schemaName(name), successOf(METHODS[name])] as const);
  return { schemas: { ...Object.fromEntries(replies), Error: ERROR } };
}

/** The whole body of a success. */
function successOf({ result, bare }: ApiMethod): Schema {
  return bare ? result : { type: 'object', required: ['result'], properties: { result } };
}

/** The body of a refusal, HTTP 200 like a success. */
const ERROR: Schema = object({
  error: object({
    message: text('Text for people, in Russian; it may hold HTML.'),
    'code?': {
      type: 'integer',
      description: '-32000 key or login, -32602 parameters, -32603 internal, 100 to 1053 payouts; often absent.',
    },
  }),
});

const ERROR_REF = { $ref: '#/components/schemas/Error' };

function schemaName(method: MethodName): string {
  return `${method[0]?.toUpperCase()}${method.slice(1)}Reply`;
}

function operation(method: ApiMethod): Schema {
  const refusal = ERROR_TEXTS[method.wrongKey];
  return {
    operationId: method.name,
    tags: [method.level],
    summary: method.about,
    externalDocs: { url: DOCS + method.docs },
    parameters: specsOf(method).map((spec) => parameter(spec)),
    responses: {
      200: reply(
        { anyOf: [{ $ref: `#/components/schemas/${schemaName(method.name as MethodName)}` }, ERROR_REF] },
        {
          success: { summary: 'Success', value: method.example },
          wrongKey: { summary: 'Wrong key', value: { error: { message: refusal.message, code: refusal.code } } },
        },
      ),
    },
  };
}

function reply(schema: Schema, examples?: Schema): Schema {
  return {
    description: 'The result, or an error: both with HTTP 200.',
    content: { 'application/json': { schema, ...(examples === undefined ? {} : { examples }) } },
  };
}

function needs(method: ApiMethod): string {
  const names = specsOf(method)
    .filter((spec) => spec.required)
    .map((spec) => spec.name);
  return `- \`${method.name}\`: ${names.join(', ')}. ${method.about}`;
}

/** Whose parameter it is, since in one flat list that can't be seen. */
function withUsers(spec: ParamSpec): ParamSpec {
  const users = METHOD_NAMES.filter((name) => specsOf(METHODS[name]).some((other) => other.name === spec.name));
  return users.length > 6 ? spec : { ...spec, about: `${spec.about} (${users.join(', ')})` };
}
