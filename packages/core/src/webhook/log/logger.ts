/**
 * @module
 * Where the webhook says why it refused: an interface any logger fits, the console by default.
 */

/** Facts beside a message; values are text, numbers and lists of text, never a key. */
export type LogFields = Readonly<Record<string, unknown>>;

/** What the webhook logs to; pino, winston and Nest's logger fit with a line each. */
export interface WebhookLogger {
  /** Of no interest in production. */
  debug(message: string, fields?: LogFields): void;
  /** Worth knowing: a store's limits, late work that was recorded. */
  info(message: string, fields?: LogFields): void;
  /** A request that was refused and cost nobody money. */
  warn(message: string, fields?: LogFields): void;
  /** A person should look: a payer charged without delivery, a handler or a store that failed. */
  error(message: string, fields?: LogFields): void;
}

const nothing = (): void => {};

/** `logger: false`. */
export const silentLogger: WebhookLogger = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/** The default. The console is looked up at each call, so that one replaced later (a test's spy) is used. */
export const consoleLogger: WebhookLogger = {
  debug: (message, fields) => write('debug', message, fields),
  info: (message, fields) => write('info', message, fields),
  warn: (message, fields) => write('warn', message, fields),
  error: (message, fields) => write('error', message, fields),
};

function write(level: keyof WebhookLogger, message: string, fields?: LogFields): void {
  const { [level]: print } = console;
  if (fields) print(message, fields);
  else print(message);
}

/** The same logger, except that its failures are nobody's: a broken log must cost neither a payment nor the process. */
export function unfailing(logger: WebhookLogger): WebhookLogger {
  const safely = (level: keyof WebhookLogger) => (message: string, fields?: LogFields) => {
    try {
      const written: unknown = fields === undefined ? logger[level](message) : logger[level](message, fields);
      // Types let an async function in, whose rejection would end the process.
      if (written instanceof Promise) written.catch(nothing);
    } catch {}
  };
  return { debug: safely('debug'), info: safely('info'), warn: safely('warn'), error: safely('error') };
}
