/**
 * @module
 * The call's deadline passed.
 */
import { advise } from './advice.js';
import type { CallDetails } from './call-details.js';
import { type Outcome, UnitPayError } from './unitpay-error.js';

/**
 * The deadline of the whole call passed: connecting, headers, body and the waits between attempts together.
 *
 * @example
 * catch (error) { if (error instanceof UnitPayTimeoutError && error.outcome === 'unknown') await settle(); }
 */
export class UnitPayTimeoutError extends UnitPayError {
  static readonly code = 'timeout';

  override get name(): 'UnitPayTimeoutError' {
    return 'UnitPayTimeoutError';
  }
  readonly code = 'timeout';
  readonly outcome: Outcome;
  /** The API method that was called. */
  readonly method: string;
  /** The deadline that passed, in milliseconds. */
  readonly timeout: number;

  constructor(details: CallDetails & { timeout: number }) {
    const { method, outcome, safe, timeout } = details;
    super(
      `${method}: not finished within ${timeout} ms. ${advise(method, outcome, safe)} The option "timeout" sets the limit of the whole call.`,
    );
    this.method = method;
    this.outcome = outcome;
    this.timeout = timeout;
  }
}
