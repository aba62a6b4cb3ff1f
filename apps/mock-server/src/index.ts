/**
 * A mock UnitPay for development and tests: API, payment page, webhooks, faults and a clock, in-process or on a port.
 *
 * @packageDocumentation
 */
export { createMockUnitPay } from './create-mock.js';
export type { FailReason } from './engine/fail.js';
export type { PayMeans } from './engine/means.js';
export { ActionError as MockActionError } from './errors/action-error.js';
export type { PresetName as FaultPreset } from './faults/presets.js';
export type { RefundInput } from './input/refund-input.js';
export type { Journal as MockJournal } from './journal/journal.js';
export { METHOD_NAMES, type MethodName } from './methods/method-names.js';
export type { MockClock, Span } from './mock/mock-clock.js';
export type {
  FaultHandle,
  FormChoice,
  ListenOptions,
  MockListener,
  MockUnitPay,
  PaymentId,
  TlsFiles,
} from './mock/mock-unitpay.js';
export type { MockOptions, PartnerOptions, ProjectOptions } from './options/mock-options.js';
export { MockOptionsError } from './options/options-error.js';
export { ListenError as MockListenError } from './server/listen-error.js';
export type { Delivery, DeliveryCause, DeliveryOutcome, DeliveryReply, WebhookMethod } from './state/delivery.js';
export type {
  ApiFault,
  ApiFaultInput,
  FaultInput,
  FaultRule,
  FaultScope,
  WebhookFault,
  WebhookFaultInput,
} from './state/fault-rule.js';
export type { JournalEntry, JournalFilter, JournalKind } from './state/journal-entry.js';
export { StateError as MockStateError } from './state/migrate.js';
export type { CashItem, HoldState, Payment, PaymentStatus, Refund } from './state/payment.js';
export type { Payout, PayoutStatus } from './state/payout.js';
export type { InitType, PaidShows, RefundRule, Strictness } from './state/project.js';
export type { StateDocument } from './state/state-document.js';
export type { CloseType, Subscription, SubscriptionStatus } from './state/subscription.js';
export { type ApiText, ERROR_TEXTS, SUCCESS_TEXTS } from './texts/api-texts.js';
export type { WebhookPreset } from './webhooks/presets.js';
export type { ManualWebhook } from './webhooks/send-manual.js';
export type { WebhookFunction } from './webhooks/webhook-function.js';
