/**
 * @module
 * Options of the Redis store, their defaults and checks.
 */

/** Where the store says what it can't throw. */
export interface RedisStoreLogger {
  /** Something to know, which fails nothing. */
  warn(message: string, fields?: Record<string, unknown>): void;
}

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
   * `Infinity` for ever. Default 180 days.
   */
  readonly retention?: number | undefined;
  /** Longest wait, in milliseconds, for the answer to one Redis command before it counts as failed. Default 2 seconds. */
  readonly commandTimeout?: number | undefined;
  /** Gets the warning about `maxmemory-policy`; `false` silences it. Default: the console. */
  readonly logger?: RedisStoreLogger | false | undefined;
}

/** Options with every default filled in. */
export interface Settings {
  readonly keyPrefix: string;
  readonly lease: number;
  readonly retention: number;
  readonly commandTimeout: number;
  readonly logger: RedisStoreLogger | false;
}

const NAMES = ['keyPrefix', 'lease', 'retention', 'commandTimeout', 'logger'];
const DAY = 24 * 60 * 60 * 1000;

const toConsole: RedisStoreLogger = {
  warn(message, fields) {
    // biome-ignore lint/suspicious/noConsole: the documented default of `logger`.
    console.warn(message, fields ?? {});
  },
};

/**
 * Fills in the defaults.
 *
 * @throws TypeError naming the option that is wrong.
 */
export function settle(options: RedisStoreOptions): Settings {
  const unknown = Object.keys(options).find((name) => !NAMES.includes(name));
  if (unknown !== undefined) {
    throw new TypeError(`redisStore: ${unknown} is not an option; the options are ${NAMES.join(', ')}.`);
  }
  const { keyPrefix = 'unitpay:', logger = toConsole } = options;
  if (typeof keyPrefix !== 'string') {
    throw new TypeError(`redisStore: keyPrefix must be a string, got ${typeof keyPrefix}.`);
  }
  if (logger !== false && typeof logger?.warn !== 'function') {
    throw new TypeError('redisStore: logger must have a `warn` method, or be false to silence it.');
  }
  return {
    keyPrefix,
    logger,
    lease: milliseconds('lease', options.lease ?? 15_000),
    commandTimeout: milliseconds('commandTimeout', options.commandTimeout ?? 2_000),
    retention: retentionOf(options.retention ?? 180 * DAY),
  };
}

/** Checks a retention period, which unlike the others may be `Infinity`. */
export function retentionOf(value: number): number {
  return value === Number.POSITIVE_INFINITY ? value : milliseconds('retention', value);
}

function milliseconds(name: string, value: number): number {
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new TypeError(`redisStore: ${name} must be a whole number of milliseconds above 0, got ${String(value)}.`);
}
