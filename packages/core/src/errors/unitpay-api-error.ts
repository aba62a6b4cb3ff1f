/**
 * @module
 * UnitPay answered with an error envelope.
 */
import { advise } from './advice.js';
import { type ApiErrorReason, apiErrorReason } from './api-reason.js';
import type { CallDetails } from './call-details.js';
import { type Outcome, UnitPayError } from './unitpay-error.js';

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
export class UnitPayApiError extends UnitPayError {
  static readonly code = 'api';

  override get name(): 'UnitPayApiError' {
    return 'UnitPayApiError';
  }
  readonly code = 'api';
  readonly outcome: Outcome;
  /** The API method that was called. */
  readonly method: string;
  /** The provider's code, often absent. */
  readonly apiCode: number | undefined;
  /** The provider's text, usually Russian; keys echoed in it are masked. Do not match on it: use `reason`. */
  readonly apiMessage: string;
  /** The documented meaning of `apiCode`. */
  readonly reason: ApiErrorReason;
  /** The HTTP status it came with; not documented by the provider. */
  readonly status: number;

  constructor(details: CallDetails & { apiCode: number | undefined; apiMessage: string; status: number }) {
    const { method, outcome, safe, apiCode, apiMessage, status } = details;
    const reason = apiErrorReason(method, apiCode);
    const code = apiCode === undefined ? '' : ` (code ${apiCode}${reason === 'other' ? '' : `, ${reason}`})`;
    const remedy = REMEDIES[reason];
    super(
      `${method}: UnitPay answered with an error${code}: "${apiMessage}". ${advise(method, outcome, safe)}${remedy === undefined ? '' : ` ${remedy}`}`,
    );
    this.method = method;
    this.outcome = outcome;
    this.apiCode = apiCode;
    this.apiMessage = apiMessage;
    this.reason = reason;
    this.status = status;
  }
}
