/**
 * @module
 * UnitPay for TypeScript: the API client, the payment form, receipts and webhooks.
 */
export type { FilledParam, MethodAuth, MethodSpec } from './define-method.js';
export type { ApiErrorReason } from './errors/api-reason.js';
export type { UnitPayIssue } from './errors/issue.js';
export { UnitPayAbortError } from './errors/unitpay-abort-error.js';
export { UnitPayApiError } from './errors/unitpay-api-error.js';
export { UnitPayConnectionError } from './errors/unitpay-connection-error.js';
export { isUnitPayError, type Outcome, UnitPayError, type UnitPayErrorCode } from './errors/unitpay-error.js';
export { UnitPayHttpError } from './errors/unitpay-http-error.js';
export { type RefundErrorReason, type RefundObservation, UnitPayRefundError } from './errors/unitpay-refund-error.js';
export { UnitPayResponseError } from './errors/unitpay-response-error.js';
export { UnitPayTimeoutError } from './errors/unitpay-timeout-error.js';
export { UnitPayValidationError } from './errors/unitpay-validation-error.js';
export { WebhookVerificationError } from './errors/webhook-verification-error.js';
export type { WebhookVerificationReason } from './errors/webhook-verification-reason.js';
export { createWebhook } from './webhook/create-webhook.js';
export type {
  CheckEvent,
  ErrorEvent,
  OrderEvent,
  PayEvent,
  PreauthEvent,
  WebhookEvent,
  WebhookEventBase,
  WebhookMethod,
  WebhookSums,
} from './webhook/event.js';
export type {
  ExpectedOrder,
  HandlerReply,
  OrderCheck,
  PaymentErrorHandler,
  WebhookContext,
  WebhookHandler,
} from './webhook/handlers.js';
export type { LogFields, WebhookLogger } from './webhook/logger.js';
export { nodeInput } from './webhook/node-input.js';
export { nodeListener } from './webhook/node-listener.js';
export type { NodeRequest, NodeResponse } from './webhook/node-types.js';
export type { IpFeedReader, WebhookOptions, WebhookRetention } from './webhook/options.js';
export type { WebhookClient } from './webhook/source.js';
export type { StoredReply, StoreResult, StoreRunOptions, WebhookStore } from './webhook/store.js';
export type {
  FetchContext,
  ProcessInput,
  ProcessOutcome,
  ProcessReason,
  ProcessResult,
  VerifyInput,
  Webhook,
} from './webhook/webhook.js';
export { WebhookReject, type WebhookRejectOptions } from './webhook/webhook-reject.js';
