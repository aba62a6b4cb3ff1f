/**
 * @module
 * Where warnings go.
 */

/** Where the store and the ledger say what they can't throw. */
export interface RedisStoreLogger {
  /** Something to know, which fails nothing. */
  warn(message: string, fields?: Record<string, unknown>): void;
}

/** The default. */
export const consoleLogger: RedisStoreLogger = {
  warn(message, fields) {
    // biome-ignore lint/suspicious/noConsole: the documented default of `logger`.
    console.warn(message, fields ?? {});
  },
};
