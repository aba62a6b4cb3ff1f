/**
 * The addresses UnitPay sends webhooks from, as published in July 2026 (unitpay/unitpay-php 4.0.0) and checked on 2026-11-23. A newer list is
 * read from UnitPay's own feed when a well-signed webhook comes from elsewhere.
 *
 * @see {@link https://help.unitpay.ru/book-of-reference/ip-addresses}
 * @example
 * createWebhook({ ...options, allowedIps: [...UNITPAY_IPS, '203.0.113.7'] });
 */
export const UNITPAY_IPS: readonly string[] = Object.freeze(['31.186.100.49', '51.250.20.9']);
