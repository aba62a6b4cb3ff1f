/**
 * @module
 * The log lines of refunds. What repeats is written when it begins, and then hourly.
 */
import type { LogFields, WebhookLogger } from '../webhook/log/logger.js';
import type { Standing } from './record.js';
import { safeText } from './safe-text.js';

const HOUR = 3_600_000;

/** Failed reads in a row before somebody should know. */
const WORTH_A_WARNING = 5;

/** Writes the lines. */
export class RefundLog {
  readonly logger: WebhookLogger;
  readonly #redact: (text: string) => string;
  /** When what repeats was last written, by what it is. */
  readonly #repeating = new Map<string, number>();

  constructor(logger: WebhookLogger, redact: (text: string) => string) {
    this.logger = logger;
    this.#redact = redact;
  }

  /** A verdict was written. */
  verdict(paymentId: string, { state, data }: Standing): void {
    if (state === 'refunded') {
      this.#write('info', 'UnitPay refund: refunded', paymentId, { state, data });
      return;
    }
    const hint =
      data.reason === 'other-sum'
        ? 'the payment has a refund of another sum; a mock that was restarted numbers its payments from the start: keep its --state, or empty the ledger'
        : undefined;
    const why =
      state === 'refused' ? 'no money went back' : 'look the payment up in the dashboard, then call resolve()';
    this.#write('error', `UnitPay refund ${state}: ${data.reason}; ${why}`, paymentId, { state, data }, { hint });
  }

  /** UnitPay does not accept our key: nothing is concluded, and nothing goes on. */
  wrongKey(): void {
    if (!this.#isDue('key')) return;
    this.logger.error(
      'UnitPay refunds wait: UnitPay does not accept the secret key (-32000). They go on by themselves once it is right',
    );
  }

  /** UnitPay accepts the key again. */
  rightKey(): void {
    this.#repeating.delete('key');
  }

  /** A read or a request that was turned away, or got no answer. */
  noAnswer(paymentId: string, now: Standing, error: unknown, what: 'read' | 'send'): void {
    if (what === 'read' && now.data.tries + 1 < WORTH_A_WARNING) return;
    const message =
      what === 'read'
        ? 'UnitPay refund: the payment could not be read several times in a row; it goes on'
        : 'UnitPay refund: the request was turned away; it is tried again';
    this.#write('warn', message, paymentId, now, { error: this.#said(error) });
  }

  /** A handler threw. */
  handlerFailed(paymentId: string, now: Standing, error: unknown): void {
    if (!this.#isDue(`handler ${paymentId}`)) return;
    const name = now.state === 'refunded' ? 'onRefunded' : 'onFailed';
    this.#write('error', `UnitPay refund: ${name} threw; it is called again`, paymentId, now, {
      error: this.#said(error),
    });
  }

  /** A handler resolved. */
  handlerResolved(paymentId: string): void {
    this.#repeating.delete(`handler ${paymentId}`);
  }

  /** An entry that this version can't read. */
  unreadable(key: string): void {
    if (!this.#isDue(`entry ${key}`)) return;
    this.logger.error(
      'UnitPay refund: the ledger holds an entry that this version can not read; it is left alone. Is a newer version of the package running beside this one?',
      { entry: key },
    );
  }

  /** The ledger can't be asked. */
  outage(error: unknown): void {
    this.logger.warn('UnitPay refunds wait: the ledger does not answer; it is asked again', {
      error: this.#said(error),
    });
  }

  /** The ledger failed in the middle of a step. */
  stepFailed(paymentId: string, error: unknown): void {
    this.logger.warn('UnitPay refund: the ledger failed in the middle of a step; it goes on when its lease is over', {
      paymentId,
      error: this.#said(error),
    });
  }

  /** What UnitPay answered could not be written. */
  factLost(paymentId: string, answer: string, error: unknown): void {
    this.logger.error(
      `UnitPay refund: UnitPay answered (${answer}), but the ledger did not take it; the payment is read when the ledger is back`,
      { paymentId, error: this.#said(error) },
    );
  }

  #isDue(what: string): boolean {
    const now = performance.now();
    const last = this.#repeating.get(what);
    if (last !== undefined && now - last < HOUR) return false;
    this.#repeating.set(what, now);
    return true;
  }

  #write(
    level: 'info' | 'warn' | 'error',
    message: string,
    paymentId: string,
    { state, data }: Pick<Standing, 'state' | 'data'>,
    more: LogFields = {},
  ): void {
    const { reason, attempt, sends, message: text } = data;
    const fields = { paymentId, state, reason, attempt, sends, text, ...more };
    this.logger[level](message, Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)));
  }

  #said(error: unknown): string | undefined {
    try {
      return safeText(error instanceof Error ? `${error.name}: ${error.message}` : String(error), this.#redact);
    } catch {
      // Anything can be thrown, also what can't be made text.
      return 'something that can not be shown';
    }
  }
}
