/**
 * @module
 * What `ensureRefunded` resolves to.
 */
import type { GetPaymentResult } from '../methods/get-payment.js';

/** How a refund stands. */
export interface EnsureRefundedResult {
  /** `refunded`: by this run; `already-refunded`: before it. */
  readonly state: 'refunded' | 'already-refunded';
  /** The payment. */
  readonly paymentId: string;
  /** UnitPay's text, when it answered the refund itself. */
  readonly message: string | undefined;
  /** The payment that proves it; undefined when UnitPay's own answer did. */
  readonly payment: GetPaymentResult | undefined;
}
