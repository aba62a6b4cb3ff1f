/**
 * @module
 * The connection failed before a whole answer arrived.
 */
import type { CallDetails } from './call-details.js';
import { CallError } from './call-error.js';

/**
 * The connection could not be opened, or broke before the whole answer arrived.
 *
 * `requestSent` is false only when it is certain that the request was never sent: DNS, connection refused, unreachable network, connect
 * timeout, a certificate that does not fit. An unrecognised failure counts as sent.
 *
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
      /** Where to: host and scheme, without the query, which contains the key. */
      baseUrl: string;
    },
  ) {
    const { requestSent, causeCode, attempts, baseUrl } = details;
    const what = requestSent ? `the connection to ${baseUrl} broke` : `no connection to ${baseUrl} could be opened`;
    const code = causeCode === undefined ? '' : ` (${causeCode})`;
    super(`${what}${code}, attempts made: ${attempts}`, details);
    this.requestSent = requestSent;
    this.causeCode = causeCode;
    this.attempts = attempts;
  }
}
