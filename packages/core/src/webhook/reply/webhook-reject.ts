/**
 * @module
 * A handler's deliberate refusal.
 */
import { isUnitPayError, type Outcome, UnitPayError } from '../../errors/unitpay-error.js';
import { UnitPayValidationError } from '../../errors/unitpay-validation-error.js';

/** How a refusal is presented. */
export interface WebhookRejectOptions {
  /** Language of UnitPay's words around the text; `ru` by default, as with the provider. */
  readonly locale?: 'ru' | 'en' | undefined;
}

/**
 * Thrown by a handler or the order check to refuse a payment; the text is shown to the payer, so it must hold nothing internal.
 *
 * On `check` the payment is cancelled before any money moves. On `pay` the payer **has been charged** and stays charged: UnitPay
 * marks the payment as not completed, credits you anyway, and the payment can be repeated in its dashboard. Refuse there only when a person
 * will look at it; to refund, accept and call `refundPayment`.
 *
 * @throws {UnitPayValidationError} when the text is empty or the locale unknown.
 * @see {@link https://help.unitpay.ru/payments/payment-handler}
 * @example
 * onCheck: async (event) => { if (!(await inStock(event.account))) throw new WebhookReject('The item is sold out.', { locale: 'en' }); }
 */
export class WebhookReject extends UnitPayError {
  static readonly code = 'webhook-reject';

  override get name(): 'WebhookReject' {
    return 'WebhookReject';
  }
  readonly code = 'webhook-reject';
  readonly outcome: Outcome = 'not-sent';
  /** Language of UnitPay's words around the text. */
  readonly locale: 'ru' | 'en' | undefined;

  constructor(message: string, options: WebhookRejectOptions = {}) {
    super(message);
    const { locale } = options;
    const issues = [];
    if (typeof message !== 'string' || message.trim() === '') {
      issues.push({ path: 'message', message: 'expected a text for the payer' });
    }
    if (locale !== undefined && locale !== 'ru' && locale !== 'en') {
      issues.push({ path: 'locale', message: "expected 'ru' or 'en'" });
    }
    if (issues.length > 0) throw new UnitPayValidationError('new WebhookReject', issues);
    this.locale = locale;
  }
}

/** Recognises a refusal of either copy of the package, ESM or CommonJS. */
export function isWebhookReject(error: unknown): error is WebhookReject {
  return isUnitPayError(error) && error.code === 'webhook-reject';
}
