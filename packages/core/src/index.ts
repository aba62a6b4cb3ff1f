/**
 * UnitPay for TypeScript: the API client, the payment form, receipts and webhooks.
 *
 * @packageDocumentation
 */
export type { ApiMethod, ApiMethods } from './client/api-methods.js';
export type { CallOptions } from './client/call-options.js';
export type { EnsureRefundedParams } from './client/ensure-refunded.js';
export type { PartnerOptions, UnitPayOptions } from './client/options.js';
export type { EnsureRefundedResult } from './client/refund-run.js';
export type { UndocumentedCallOptions, UndocumentedParams } from './client/undocumented-call.js';
export { UnitPay } from './client/unitpay.js';
export type { WaitForPaymentParams, WaitOptions } from './client/wait-for-payment.js';
export type { FilledParam, MethodAuth, MethodSpec, WireParams } from './define-method.js';
export type { Currency } from './dictionaries/currencies.js';
export { MEASURES, type Measure } from './dictionaries/measures.js';
export {
  PAYMENT_METHODS,
  PAYMENT_OBJECTS,
  type PaymentMethod,
  type PaymentObject,
} from './dictionaries/payment-objects.js';
export type { PaymentType, PayoutType } from './dictionaries/payment-types.js';
export type {
  PaymentStatus,
  PayoutStatus,
  SubscriptionCloseType,
  SubscriptionStatus,
} from './dictionaries/statuses.js';
export { VAT_CODES, type VatCode } from './dictionaries/vat.js';
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
export type { PaymentUrlParams, WidgetParams } from './form/form-params.js';
export type { WidgetHtmlOptions } from './form/widget-html.js';
export type { WidgetOptions } from './form/widget-options.js';
export type { Ledger, LedgerChange, LedgerEntry, LedgerReplaceOptions, NewLedgerEntry } from './ledger/ledger.js';
export { type MemoryLedgerOptions, memoryLedger } from './ledger/memory-ledger.js';
export type * from './methods/index.js';
export type { ReceiptItem } from './receipt/item.js';
export { splitDiscount } from './receipt/split-discount.js';
export { createRefunds } from './refunds/create-refunds.js';
export type { RefundReason, RefundRecord, RefundState } from './refunds/record.js';
export type {
  RefundContext,
  RefundHandler,
  RefundHooks,
  RefundListOptions,
  RefundRequestOptions,
  RefundStepEvent,
  Refunds,
  RefundsClient,
  RefundsOptions,
  RefundWaitReason,
} from './refunds/refunds.js';
export type { Open } from './schema/choice.js';
export type {
  ChargedPayment,
  CreatedPayment,
  PaymentInvoice,
  PaymentRedirect,
  PaymentResponse,
  PaymentUnlisted,
  UnlistedType,
} from './schema/created-payment.js';
export type { FlagInput } from './schema/flags.js';
export type { IdInput } from './schema/ids.js';
export type { Message } from './schema/message-result.js';
export type { MoneyInput } from './schema/money.js';
export type { Payout } from './schema/payout-result.js';
export type { Subscription } from './schema/subscription-result.js';
export { nodeInput } from './webhook/adapters/node-input.js';
export { type NodeListenerOptions, nodeListener } from './webhook/adapters/node-listener.js';
export type { NodeRequest, NodeResponse } from './webhook/adapters/node-types.js';
export { createWebhook } from './webhook/create-webhook.js';
export type {
  DecimalObject,
  ExpectedOrder,
  HandlerReply,
  OrderCheck,
  PaymentErrorHandler,
  WebhookContext,
  WebhookHandler,
} from './webhook/handle/handlers.js';
export type { IpFeedReader } from './webhook/ip/ip-feed.js';
export { UNITPAY_IPS } from './webhook/ip/unitpay-ips.js';
export type { LogFields, WebhookLogger } from './webhook/log/logger.js';
export type { WebhookOptions, WebhookRetention } from './webhook/options/options.js';
export type { WebhookClient } from './webhook/options/webhook-client.js';
export type { ProcessedEvent, WebhookHooks } from './webhook/options/webhook-hooks.js';
export type { WatchLedger } from './webhook/recovery/watch-list.js';
export { WebhookReject, type WebhookRejectOptions } from './webhook/reply/webhook-reject.js';
export { type MemoryStoreOptions, memoryStore } from './webhook/store/memory-store.js';
export type { StoredReply, StoreResult, StoreRunOptions, WebhookStore } from './webhook/store/store.js';
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
} from './webhook/verify/event.js';
export { type SignWebhookOptions, signWebhookQuery, type WebhookFields } from './webhook/verify/sign-webhook-query.js';
export type {
  FetchContext,
  LateWork,
  ProcessInput,
  ProcessOutcome,
  ProcessReason,
  ProcessResult,
  RecoverResult,
  VerifyInput,
  Webhook,
  WebhookRecovery,
} from './webhook/webhook.js';
export type { FetchLike } from './wire/fetch-like.js';
export type { HookEvent, Hooks, RequestEvent, ResponseEvent, RetryEvent } from './wire/hooks.js';
export type { ParamStyle } from './wire/query.js';
export { rawReply } from './wire/raw-reply.js';
