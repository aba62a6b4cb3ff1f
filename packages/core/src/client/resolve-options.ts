/**
 * @module
 * Checks the options of a client, naming what is wrong without showing it, and fills in the defaults.
 */
import * as v from 'valibot';
import { UnitPayValidationError } from '../errors/unitpay-validation-error.js';
import { checkOptions } from '../options/check-options.js';
import {
  bytes,
  count,
  flag,
  functionOption,
  key,
  milliseconds,
  namedOptions,
  origin,
  publicKey,
  word,
} from '../options/schemas.js';
import { id } from '../schema/ids.js';
import { loginParam } from '../schema/login.js';
import type { FetchLike } from '../wire/fetch-like.js';
import type { Hooks } from '../wire/hooks.js';
import type { ParamStyle } from '../wire/query.js';
import { createRedactor } from '../wire/redact.js';

const WHERE = 'new UnitPay';

const optionsSchema = namedOptions({
  projectId: id(),
  publicKey: v.optional(publicKey()),
  secretKey: key("the project's secret key"),
  testSecretKey: v.optional(key('the secret key of test mode')),
  partner: v.optional(
    namedOptions({ login: loginParam(), secretKey: key("the profile's secret key, which is not the project's") }),
  ),
  baseUrl: v.optional(origin(), 'https://unitpay.ru'),
  test: v.optional(flag(), false),
  timeout: v.optional(milliseconds(), 10_000),
  maxRetries: v.optional(count(10), 2),
  maxReplySize: v.optional(bytes(), 1_048_576),
  paramStyle: v.optional(word('flat', 'nested'), 'flat'),
  fetch: v.optional(functionOption<FetchLike>('a function like the global fetch')),
  on: v.optional(
    namedOptions({
      request: v.optional(functionOption<NonNullable<Hooks['request']>>('a function')),
      response: v.optional(functionOption<NonNullable<Hooks['response']>>('a function')),
      retry: v.optional(functionOption<NonNullable<Hooks['retry']>>('a function')),
    }),
    {},
  ),
});

/** Options as the client works with them. */
export interface ResolvedOptions {
  readonly projectId: string;
  readonly publicKey?: string | undefined;
  readonly secretKey: string;
  readonly testSecretKey?: string | undefined;
  readonly partner?: { readonly login: string; readonly secretKey: string } | undefined;
  /** Without a trailing slash. */
  readonly baseUrl: string;
  readonly test: boolean;
  readonly timeout: number;
  readonly maxRetries: number;
  readonly maxReplySize: number;
  readonly paramStyle: ParamStyle;
  readonly fetch?: FetchLike | undefined;
  readonly on: Hooks;
}

/**
 * Checks the options.
 *
 * @throws UnitPayValidationError naming every wrong option.
 */
export function resolveOptions(options: unknown): ResolvedOptions {
  const resolved = checkOptions(WHERE, optionsSchema, options, createRedactor(keysIn(options)));
  const { publicKey: shown, projectId, secretKey, testSecretKey, partner } = resolved;
  if (shown !== undefined) {
    if ([secretKey, testSecretKey, partner?.secretKey].includes(shown)) {
      refuse(
        'is a secret key: the payer would see it in the address of the form; copy the public key from the project settings',
      );
    }
    if (shown.slice(0, shown.indexOf('-')) !== projectId) {
      refuse(
        'belongs to another project: the digits before its dash are the number of its project and differ from projectId',
      );
    }
  }
  return resolved;
}

/** Keys that stand where they belong are masked where they don't, such as in the name of an option. */
function keysIn(options: unknown): string[] {
  if (typeof options !== 'object' || options === null) return [];
  const { secretKey, testSecretKey, partner } = options as Record<string, unknown>;
  const own = [secretKey, testSecretKey].filter((key) => typeof key === 'string');
  return partner === undefined ? own : [...own, ...keysIn(partner)];
}

function refuse(message: string): never {
  throw new UnitPayValidationError(WHERE, [{ path: 'publicKey', message }]);
}
