/**
 * @module
 * Options of the Redis ledger, their defaults and checks.
 */
import {
  checkedOption,
  checkOptions,
  got,
  loggerOption,
  milliseconds,
  namedOptions,
  withDefault,
} from '@unitpay-kit/core/internal';
import { clientProblem, type RedisClient } from '../client.js';
import { consoleLogger, type RedisStoreLogger } from '../logger.js';

/** Options of {@link redisLedger}. */
export interface RedisLedgerOptions {
  /** Put before every key, without a colon. Applications that share a Redis need different ones. Default `'unitpay'`. */
  readonly keyPrefix?: string | undefined;
  /** Longest wait, in milliseconds, for the answer to one Redis command before it counts as failed. Default 2 seconds. */
  readonly commandTimeout?: number | undefined;
  /** Gets the warning about eviction and persistence; `false` silences it. Default: the console. */
  readonly logger?: RedisStoreLogger | false | undefined;
}

/** Options with every default filled in. */
export interface Settings {
  readonly client: RedisClient;
  readonly keyPrefix: string;
  readonly commandTimeout: number;
  readonly logger: RedisStoreLogger | false;
}

const OPTIONS = namedOptions({
  client: checkedOption<RedisClient>(clientProblem),
  keyPrefix: withDefault(checkedOption<string>(prefixProblem), 'unitpay'),
  commandTimeout: withDefault(milliseconds(), 2_000),
  logger: withDefault<RedisStoreLogger | false>(loggerOption<RedisStoreLogger>('warn'), consoleLogger),
});

// Braces would choose another slot of a cluster than the topic does.
function prefixProblem(value: unknown): string | undefined {
  return typeof value === 'string' && !/[{}]/.test(value)
    ? undefined
    : `expected a string without braces, ${got(value)}`;
}

/**
 * Checks the client and the options together and fills in the defaults.
 *
 * @throws UnitPayValidationError that names each one that is wrong.
 */
export function resolveOptions(client: RedisClient, options: RedisLedgerOptions): Settings {
  const given: unknown = typeof options === 'object' && options !== null ? { ...options, client } : options;
  return checkOptions('redisLedger', OPTIONS, given);
}
