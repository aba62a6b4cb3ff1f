/**
 * @module
 * The caller's signal aborted the call.
 */
import type { CallDetails } from './call-details.js';
import { CallError } from './call-error.js';

/**
 * The caller's `signal` aborted the call. `outcome` is `not-sent` when it was aborted before anything left.
 *
 * @see https://github.com/unitpay-kit/unitpay-kit/blob/main/docs/errors/abort.md
 * @example
 * catch (error) { if (error instanceof UnitPayAbortError) return; }
 */
export class UnitPayAbortError extends CallError {
  static readonly code = 'abort';

  override get name(): 'UnitPayAbortError' {
    return 'UnitPayAbortError';
  }
  readonly code = 'abort';

  constructor(details: CallDetails) {
    super("aborted by the caller's signal", details);
  }
}
