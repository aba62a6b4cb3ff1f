/**
 * @module
 * The caller's signal aborted the call.
 */
import { advise } from './advice.js';
import type { CallDetails } from './call-details.js';
import { type Outcome, UnitPayError } from './unitpay-error.js';

/**
 * The caller's `signal` aborted the call. `outcome` is `not-sent` when it was aborted before anything left.
 *
 * @example
 * catch (error) { if (error instanceof UnitPayAbortError) return; }
 */
export class UnitPayAbortError extends UnitPayError {
  static readonly code = 'abort';

  override get name(): 'UnitPayAbortError' {
    return 'UnitPayAbortError';
  }
  readonly code = 'abort';
  readonly outcome: Outcome;
  /** The API method that was called. */
  readonly method: string;

  constructor(details: CallDetails) {
    const { method, outcome, safe } = details;
    super(`${method}: aborted by the caller's signal. ${advise(method, outcome, safe)}`);
    this.method = method;
    this.outcome = outcome;
  }
}
