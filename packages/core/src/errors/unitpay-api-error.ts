/**
 * @module
 * UnitPay answered with an error envelope.
 */
import { type ApiErrorReason, apiErrorReason } from './api-reason.js';
import type { CallDetails } from './call-details.js';
import { CallError } from './call-error.js';

const REMEDIES: Partial<Record<ApiErrorReason, string>> = {
  unauthorized:
    'Check that the key belongs to this project (or profile and login) and that test mode uses the test key.',
  'invalid-params': 'Check the parameters against the documentation of the method.',
};

/**
 * UnitPay answered with an error: `{"error": {"message", "code"?}}`, at whatever HTTP status.
 *
 * `outcome` is `refused`, except for `internal-error` (-32603) and 5xx answers, which may follow execution: `unknown`.
 *
 * @see {@link https://help.unitpay.ru/payments/payment-refund}
 * @example
 * catch (error) { if (error instanceof UnitPayApiError && error.reason === 'insufficient-balance') await topUp(); }
 */
export class UnitPayApiError extends CallError {
  static readonly code = 'api';

  override get name(): 'UnitPayApiError' {
    return 'UnitPayApiError';
  }
  readonly code = 'api';
  /** The provider's code, often absent. */
  readonly apiCode: number | undefined;
  /** The provider's text, usually Russian; it may contain HTML, so escape it where you show it. Keys in it are masked. Do not match on it: use `reason`. */
  readonly apiMessage: string;
  /** The documented meaning of `apiCode`. */
  readonly reason: ApiErrorReason;
  /** The HTTP status it came with; not documented by the provider. */
  readonly status: number;

  constructor(details: CallDetails & { apiCode: number | undefined; apiMessage: string; status: number }) {
    const { apiCode, apiMessage, status, errors } = details;
    const reason = apiErrorReason(apiCode, errors);
    const code = apiCode === undefined ? '' : ` (code ${apiCode}${reason === 'other' ? '' : `, ${reason}`})`;
    super(`UnitPay answered with an error${code}: "${apiMessage}"`, details, REMEDIES[reason]);
    this.apiCode = apiCode;
    this.apiMessage = apiMessage;
    this.reason = reason;
    this.status = status;
  }
}
