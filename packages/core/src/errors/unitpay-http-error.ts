/**
 * @module
 * An HTTP status other than success, without UnitPay's error envelope.
 */
import type { CallDetails } from './call-details.js';
import { CallError } from './call-error.js';

function remedy(status: number): string {
  if (status >= 300 && status < 400) {
    return 'Redirects are not followed, because the key is in the query: set "baseUrl" to the final address.';
  }
  if (status === 429) return 'Slow down before the next call.';
  return 'The answer did not come from the API itself: check "baseUrl" and any proxy on the way.';
}

/**
 * An HTTP status other than 2xx whose body is not UnitPay's error envelope: a gateway's page, a redirect, a limit.
 *
 * `outcome` is `unknown` for 5xx, 408 and redirects, `refused` for other 4xx, 429 included.
 *
 * @see https://github.com/unitpay-kit/unitpay-kit/blob/main/docs/errors/http.md
 * @example
 * catch (error) { if (error instanceof UnitPayHttpError && error.status === 429) await slowDown(); }
 */
export class UnitPayHttpError extends CallError {
  static readonly code = 'http';

  override get name(): 'UnitPayHttpError' {
    return 'UnitPayHttpError';
  }
  readonly code = 'http';
  /** The HTTP status. */
  readonly status: number;
  /** What `Retry-After` asked for, in milliseconds. */
  readonly retryAfter: number | undefined;
  /** The beginning of the body, keys masked; empty when it could not be read. */
  readonly body: string;

  constructor(details: CallDetails & { status: number; retryAfter: number | undefined; body: string }) {
    const { status, retryAfter, body } = details;
    super(`HTTP status ${status} without UnitPay's envelope`, details, remedy(status));
    this.status = status;
    this.retryAfter = retryAfter;
    this.body = body;
  }
}
