/**
 * UnitPay webhooks for Express 4.21+ and 5.
 *
 * @packageDocumentation
 */
export { type UnitPayMiddleware, unitpayWebhook } from './unitpay-webhook.js';
