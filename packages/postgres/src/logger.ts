/**
 * @module
 * Where warnings go.
 */

/** Where the store says what it can't throw. */
export interface PostgresStoreLogger {
  /** Something to know, which fails nothing. */
  warn(message: string, fields?: Record<string, unknown>): void;
}

/** The default. */
export const consoleLogger: PostgresStoreLogger = {
  warn(message, fields) {
    // biome-ignore lint/suspicious/noConsole: the documented default of `logger`.
    console.warn(message, fields ?? {});
  },
};
