/**
 * @module
 * UnitPay for TypeScript: the API client, the payment form, receipts and webhooks.
 */
export type { FilledParam, MethodAuth, MethodSpec } from './define-method.js';
export { isUnitPayError, type Outcome, UnitPayError, type UnitPayErrorCode } from './errors/unitpay-error.js';
export type { StoredReply, StoreResult, StoreRunOptions, WebhookStore } from './webhook/store.js';
