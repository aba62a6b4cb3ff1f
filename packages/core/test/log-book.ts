/**
 * @module
 * A logger that remembers, so that tests can ask why something was refused.
 */
import type { LogFields, WebhookLogger } from '../src/index.js';

export interface LogLine {
  readonly level: keyof WebhookLogger;
  readonly message: string;
  readonly fields: LogFields;
}

export class LogBook implements WebhookLogger {
  readonly lines: LogLine[] = [];
  readonly debug = this.#at('debug');
  readonly info = this.#at('info');
  readonly warn = this.#at('warn');
  readonly error = this.#at('error');

  /** The reason of the newest refusal. */
  get reason(): unknown {
    return this.lines.findLast(({ fields }) => 'reason' in fields)?.fields['reason'];
  }

  #at(level: keyof WebhookLogger) {
    return (message: string, fields: LogFields = {}): void => {
      this.lines.push({ level, message, fields });
    };
  }
}
