/**
 * @module
 * Parameters as OpenAPI shows them. Everything is text in a query, so that ids keep their digits and sums their decimals.
 */
import { table } from '../input/table.js';
import type { ApiMethod, ParamSpec } from '../methods/api-method.js';
import type { Schema } from './schema.js';

const TYPES: Readonly<Record<ParamSpec['type'], Schema>> = {
  id: { type: 'string', pattern: '^\\d{1,19}$' },
  sum: { type: 'string', pattern: '^\\d{1,12}(\\.\\d{1,2})?$' },
  string: { type: 'string' },
  flag: { type: 'string', enum: ['0', '1', 'true', 'false'] },
  email: { type: 'string' },
};

/** Values of parameters that have few. */
const WORDS: Readonly<Record<string, readonly string[]>> = table({
  locale: ['ru', 'en'],
  preauthExpireLogic: ['0', '1'],
});

/** Every parameter of a method, key and login included, in the documented order. */
export function specsOf(method: ApiMethod): ParamSpec[] {
  const key = method.level === 'project' ? "The project's secret key." : "The account's secret key.";
  const login: ParamSpec = {
    name: 'login',
    type: 'string',
    required: method.level === 'partner',
    about: "The account's login; of a project's methods only test mode needs it.",
    example: 'test_user',
  };
  const secret: ParamSpec = { name: 'secretKey', type: 'string', required: true, about: key, example: 'mock_secret' };
  const hasLogin = method.level === 'partner' || method.test !== undefined;
  return [...(hasLogin ? [login] : []), ...method.params, secret];
}

/** One query parameter. */
export function parameter(spec: ParamSpec, required = spec.required): Schema {
  const words = WORDS[spec.name];
  return {
    name: spec.name,
    in: 'query',
    required,
    description: spec.about,
    schema: words === undefined ? TYPES[spec.type] : { type: 'string', enum: words },
    example: spec.example,
  };
}
