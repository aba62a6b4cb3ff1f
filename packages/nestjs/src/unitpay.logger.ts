/**
 * @module
 * Nest's logger as the webhook's.
 */
import { Logger } from '@nestjs/common';
import type { LogFields, WebhookLogger } from '@unitpay-kit/core';

/** One line a message, the fields as JSON behind it, because not every logger behind Nest's takes objects. */
export function nestLogger(context: string): WebhookLogger {
  const logger = new Logger(context);
  return {
    debug: (message, fields) => logger.debug(line(message, fields)),
    info: (message, fields) => logger.log(line(message, fields)),
    warn: (message, fields) => logger.warn(line(message, fields)),
    error: (message, fields) => logger.error(line(message, fields)),
  };
}

function line(message: string, fields?: LogFields): string {
  return fields ? `${message} ${JSON.stringify(fields)}` : message;
}
