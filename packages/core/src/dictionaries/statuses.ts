/**
 * @module
 * States of payments, subscriptions and payouts.
 */

/**
 * State of a payment. `error_check`: the shop refused before charging; `error_pay`: the money was taken and credited, but the shop
 * answered the pay webhook with an error; `secure`: under review by the bank.
 *
 * @see https://help.unitpay.ru/book-of-reference/statuses
 */
export type PaymentStatus = 'success' | 'wait' | 'error' | 'error_pay' | 'error_check' | 'refund' | 'secure';

/** States of a payment that only a refund or the UnitPay dashboard changes. */
export const FINAL_STATUSES: readonly string[] = [
  'success',
  'refund',
  'error',
  'error_check',
  'error_pay',
] satisfies PaymentStatus[];

/**
 * State of a subscription; only an `active` one can be charged.
 *
 * @see https://help.unitpay.ru/payments/recurring-payments/subscription-info
 */
export type SubscriptionStatus = 'new' | 'active' | 'close';

/** Who closed a subscription: the merchant by API, a failed charge, or a complaint. */
export type SubscriptionCloseType = 'api' | 'error' | 'abuse';

/**
 * State of a payout; `not_completed` is temporary.
 *
 * @see https://help.unitpay.ru/payouts/payout_info
 */
export type PayoutStatus = 'success' | 'not_completed' | 'error';
