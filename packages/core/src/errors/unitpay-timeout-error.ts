/**
 * @module
 * The call's deadline passed.
 */
import type { CallDetails } from './call-details.js';
import { CallError } from './call-error.js';

/**
 * The deadline of the whole call passed: connecting, headers, body and the waits between attempts together.
 *
 * @see https://github.com/unitpay-kit/unitpay-kit/blob/main/docs/errors/timeout.md
 * @example
 * catch (error) { if (error instanceof UnitPayTimeoutError && error.outcome === 'unknown') await settle(); }
 */
export class UnitPayTimeoutError extends CallError {
  static readonly code = 'timeout';

  override get name(): 'UnitPayTimeoutError' {
    return 'UnitPayTimeoutError';
  }
  readonly code = 'timeout';
  /** The deadline that passed, in milliseconds. */
  readonly timeout: number;

  constructor(details: CallDetails & { timeout: number }) {
    super(
      `not finished within ${details.timeout} ms`,
      details,
      'The option "timeout" sets the limit of the whole call.',
    );
    this.timeout = details.timeout;
  }
}
