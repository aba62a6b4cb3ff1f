/**
 * @module
 * Codes of payment systems: those of 2026, and those only older documents name, which old clients still send.
 */

/** Codes of 2026 (unitpay/unitpay-php 4.0.0). */
export const PAYMENT_TYPES = ['card', 'cardInvoice', 'sbp', 'sberpay', 'tinkoffpay', 'paypal', 'webmoney'] as const;

/** Codes of older documents. */
export const OLD_PAYMENT_TYPES = [
  ...['mc', 'webmoneyWmr', 'yandex', 'qiwi', 'applepay', 'samsungpay', 'googlepay', 'yandexpay', 'alfaClick'],
] as const;

/** Codes of payouts. */
export const PAYOUT_TYPES = ['card', 'webmoney', 'usdt', 'sbp'] as const;

/** Systems that can start a subscription: the newest list we know. */
export const SUBSCRIPTION_TYPES = ['card', 'sbp', 'tinkoffpay'] as const;

/** Systems that answer with a bill instead of a redirect. */
export const INVOICE_TYPES: readonly string[] = ['qiwi', 'mc', 'alfaClick'];
