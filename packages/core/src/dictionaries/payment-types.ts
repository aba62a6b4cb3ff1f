/**
 * Payment systems a payer can use in 2026. UnitPay's own list is the truth: any other code is passed on unchanged.
 *
 * @see https://help.unitpay.ru/book-of-reference/payment-system-codes
 */
export type PaymentType = 'card' | 'cardInvoice' | 'sbp' | 'sberpay' | 'tinkoffpay' | 'paypal' | 'webmoney';

/**
 * Ways to receive a payout in 2026.
 *
 * @see https://help.unitpay.ru/payouts/create_payout
 */
export type PayoutType = 'card' | 'webmoney' | 'usdt' | 'sbp';
