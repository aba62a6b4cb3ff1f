/**
 * @module
 * A request to the webhook that is not believed to be UnitPay's.
 */
import { type Outcome, UnitPayError } from './unitpay-error.js';
import type { WebhookVerificationReason } from './webhook-verification-reason.js';

/**
 * A request to the webhook failed a check: nothing in it may be believed.
 *
 * @see https://github.com/unitpay-kit/unitpay-kit/blob/main/docs/errors/webhook-verification.md
 * @example
 * catch (error) { if (error instanceof WebhookVerificationError) log.warn({ reason: error.reason }); }
 */
export class WebhookVerificationError extends UnitPayError {
  static readonly code = 'webhook-verification';

  override get name(): 'WebhookVerificationError' {
    return 'WebhookVerificationError';
  }
  readonly code = 'webhook-verification';
  readonly outcome: Outcome = 'not-sent';
  /** Which check failed. */
  readonly reason: WebhookVerificationReason;

  /**
   * @param reason Which check failed.
   * @param message What was expected and what to do; contains no key and no value of the request.
   */
  constructor(reason: WebhookVerificationReason, message: string) {
    super(message);
    this.reason = reason;
  }
}
