/**
 * @module
 * The connection failed before a whole answer arrived.
 */
import type { CallDetails } from './call-details.js';
import { CallError } from './call-error.js';

const MESSAGE_SHOWN = 200;

/**
 * The connection could not be opened, or broke before the whole answer arrived.
 *
 * `requestSent` is false only when it is certain that the request was never sent: DNS, connection refused, unreachable network, connect
 * timeout, a certificate that does not fit. An unrecognised failure counts as sent.
 *
 * `cause` has the name and the message of what failed, with keys masked: a mistake in a `fetch` of your own shows there.
 *
 * @see https://github.com/unitpay-kit/unitpay-kit/blob/main/docs/errors/connection.md
 * @example
 * catch (error) { if (error instanceof UnitPayConnectionError && !error.requestSent) await later(); }
 */
export class UnitPayConnectionError extends CallError {
  static readonly code = 'connection';

  override get name(): 'UnitPayConnectionError' {
    return 'UnitPayConnectionError';
  }
  readonly code = 'connection';
  /** Whether the request, or part of it, can have reached UnitPay in any attempt. */
  readonly requestSent: boolean;
  /** The runtime's code of the failure, such as `ECONNRESET`, when it has one. */
  readonly causeCode: string | undefined;
  /** How many times the request was tried. */
  readonly attempts: number;

  constructor(
    details: CallDetails & {
      requestSent: boolean;
      causeCode: string | undefined;
      attempts: number;
      /** What failed, as the runtime told it: name and message, masked. */
      cause?: Error | undefined;
      /** Where to: host and scheme, without the query, which contains the key. */
      baseUrl: string;
    },
  ) {
    const { requestSent, causeCode, attempts, cause, baseUrl } = details;
    const what = requestSent ? `the connection to ${baseUrl} broke` : `no connection to ${baseUrl} could be opened`;
    const told = causeCode ?? (cause?.message && `${cause.name}: ${cause.message.slice(0, MESSAGE_SHOWN)}`);
    super(`${what}${told ? ` (${told})` : ''}, attempts made: ${attempts}`, details);
    if (cause !== undefined) Object.defineProperty(this, 'cause', { value: cause, configurable: true, writable: true });
    this.requestSent = requestSent;
    this.causeCode = causeCode;
    this.attempts = attempts;
  }
}
