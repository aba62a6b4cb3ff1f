/**
 * @module
 * Options of the Redis store, their defaults and checks.
 */
import {
  checkedOption,
  checkOptions,
  loggerOption,
  milliseconds,
  namedOptions,
  period,
  stringOption,
  withDefault,
} from '@unitpay-kit/core/internal';
import { clientProblem, type RedisClient } from '../client.js';
import { consoleLogger, type RedisStoreLogger } from '../logger.js';

/** Options of {@link redisStore}. */
export interface RedisStoreOptions {
  /** Put before every key. Shops that share a Redis need different ones. Default `'unitpay:'`. */
  readonly keyPrefix?: string | undefined;
  /**
   * How long, in milliseconds, a claim outlives a process that died with it. It is renewed while the handler runs, so it need not
   * cover the handler, only the longest pause of the process or of Redis. Default 15 seconds.
   */
  readonly lease?: number | undefined;
  /**
   * How long, in milliseconds, an accepted webhook is remembered where the webhook processor gives no period of its own.
   * `Infinity` keeps it indefinitely. Default 180 days.
   */
  readonly retention?: number | undefined;
  /** Longest wait, in milliseconds, for the answer to one Redis command before it counts as failed. Default 2 seconds. */
  readonly commandTimeout?: number | undefined;
  /** Gets the warning about `maxmemory-policy`; `false` silences it. Default: the console. */
  readonly logger?: RedisStoreLogger | false | undefined;
}

/** Options with every default filled in. */
export interface Settings {
  readonly client: RedisClient;
  readonly keyPrefix: string;
  readonly lease: number;
  readonly retention: number;
  readonly commandTimeout: number;
  readonly logger: RedisStoreLogger | false;
}

const DAY = 24 * 60 * 60 * 1000;

const OPTIONS = namedOptions({
  client: checkedOption<RedisClient>(clientProblem),
  keyPrefix: withDefault(stringOption(), 'unitpay:'),
  lease: withDefault(milliseconds(), 15_000),
  retention: withDefault(period(), 180 * DAY),
  commandTimeout: withDefault(milliseconds(), 2_000),
  logger: withDefault<RedisStoreLogger | false>(loggerOption<RedisStoreLogger>('warn'), consoleLogger),
});

/**
 * Checks the client and the options together and fills in the defaults.
 *
 * @throws UnitPayValidationError that names each one that is wrong.
 */
export function resolveOptions(client: RedisClient, options: RedisStoreOptions): Settings {
  const given: unknown = typeof options === 'object' && options !== null ? { ...options, client } : options;
  return checkOptions('redisStore', OPTIONS, given);
}
