/**
 * @module
 * What `createMockUnitPay` gives.
 */
import type { FailReason } from '../engine/fail.js';
import type { PayMeans } from '../engine/means.js';
import type { PresetName as FaultPreset } from '../faults/presets.js';
import type { RefundInput } from '../input/refund-input.js';
import type { Journal } from '../journal/journal.js';
import type { Delivery, WebhookMethod } from '../state/delivery.js';
import type { FaultInput, FaultRule, FaultScope } from '../state/fault-rule.js';
import type { Payment } from '../state/payment.js';
import type { Payout, PayoutStatus } from '../state/payout.js';
import type { StateDocument } from '../state/state-document.js';
import type { CloseType, Subscription } from '../state/subscription.js';
import type { ManualWebhook } from '../webhooks/send-manual.js';
import type { WebhookFunction } from '../webhooks/webhook-function.js';
import type { MockClock } from './mock-clock.js';

/** A payment's id as UnitPay writes it, or as our client does. */
export type PaymentId = number | string | bigint;

/** What a payer chooses on the payment form. */
export interface FormChoice {
  /** Code of a payment system. */
  readonly paymentType?: string | undefined;
}

/** A rule in force; give it to `using`, or call `remove()`, so that it does not outlive its test. */
export interface FaultHandle {
  /** Number of the rule. */
  readonly id: number;
  /** How many times it has applied. */
  readonly hits: number;
  /** Takes the rule away; harmless when it is gone. */
  remove(): void;
  /** The same as `remove`, for `using`. */
  [Symbol.dispose](): void;
}

/** A certificate and its key, as PEM texts. */
export interface TlsFiles {
  /** The certificate, followed by those it rests on, if any. */
  readonly cert: string;
  /** Its key. */
  readonly key: string;
}

/** Where to listen. */
export interface ListenOptions {
  /** 0 by default: the system chooses a free one. */
  readonly port?: number;
  /** `127.0.0.1` by default. */
  readonly host?: string;
  /** Speaks TLS, for clients that know nothing but `https://`. */
  readonly tls?: TlsFiles | undefined;
}

/** Where the mock listens. */
export interface MockListener {
  /** Its address. */
  readonly url: string;
  /** Stops listening and waits for what is under way; delayed webhooks go out at once. */
  close(): Promise<void>;
  /** The same as `close`, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** A mock UnitPay. */
export interface MockUnitPay {
  /** Its address: `baseUrl` for a client. Before `listen` it only works together with `fetch`. */
  readonly origin: string;
  /** Answers requests without a port; fails as the runtime's own fetch does. */
  readonly fetch: typeof globalThis.fetch;
  /** Where the first project's webhooks go; may be changed at any time, `null` stops them. */
  webhook: string | WebhookFunction | null;
  /** Where another project's webhooks go. */
  setWebhook(projectId: number | string, target: string | WebhookFunction | null): void;
  /**
   * A payer opens the payment form and chooses a payment system: the one given, the one in the link, or `card`. The payment is created,
   * and nothing is paid yet.
   *
   * @param link What `paymentUrl()` of a client returns.
   * @throws MockActionError when the form is refused; the message says what is wrong with this link.
   */
  openForm(link: string, choice?: FormChoice): Readonly<Payment>;
  /**
   * The payer pays: `check`, then `pay`, or `preauth` for a preauth payment. A card that is declined leads to `error`, as on the payment
   * page; see {@link PayMeans.card}.
   *
   * @param target A payment's id, its `redirectUrl`, or the link of a payment form.
   */
  pay(target: PaymentId, means?: PayMeans): Promise<readonly Delivery[]>;
  /** The payer refuses or cannot pay: `error`. Takes what `pay` takes. */
  fail(target: PaymentId, reason?: FailReason): Promise<readonly Delivery[]>;
  /** Pays a two-stage (preauth) payment; throws for any other. Takes what `pay` takes. */
  hold(target: PaymentId, means?: PayMeans): Promise<readonly Delivery[]>;
  /** Captures held money, as confirmPayment does. */
  capture(paymentId: PaymentId): Promise<readonly Delivery[]>;
  /** Releases held money, as cancelPayment does. */
  release(paymentId: PaymentId): Promise<readonly Delivery[]>;
  /**
   * A refund made by a person in the UnitPay dashboard (личный кабинет), under the project's `refundRule`. No webhook is documented for it.
   *
   * @throws MockActionError when the payment is not paid, or the rule allows no such refund.
   */
  refund(paymentId: PaymentId, part?: RefundInput): Promise<void>;
  /** "Repeat payment" of the UnitPay dashboard: `pay` once more. */
  repeat(paymentId: PaymentId): Promise<readonly Delivery[]>;
  /** Sends a webhook from fields of your choice, signed rightly, wrongly or as you say. */
  sendWebhook(webhook: ManualWebhook): Promise<readonly Delivery[]>;
  /** Closes a subscription as the provider would. */
  closeSubscription(subscriptionId: number | string, closeType: CloseType): Subscription;
  /** Lets the next charge of a subscription fail. */
  declineNextCharge(subscriptionId: number | string, message?: string): Subscription;
  /** Moves a payout on, as a bank would. */
  settlePayout(transactionId: string, status: PayoutStatus, error?: { code: number; message: string }): Payout;
  /** The mock's clock. */
  readonly clock: MockClock;
  /** Adds a fault rule on API calls or webhooks. */
  fault(rule: FaultInput): FaultHandle;
  /**
   * Adds a fault by its name: one that payments meet in life.
   *
   * @throws MockActionError for a name that is none; the message lists them.
   *
   * @example
   * mock.fault('refund-cut-after-execution', { count: 1 });
   */
  fault(preset: FaultPreset, when?: FaultScope): FaultHandle;
  /** Rules in force and used up. */
  faults(): readonly FaultRule[];
  /** What happened. */
  readonly journal: Journal;
  /** One payment, of test mode too. */
  payment(paymentId: PaymentId): Readonly<Payment> | undefined;
  /** All payments, oldest first. */
  payments(): readonly Readonly<Payment>[];
  /** All subscriptions, oldest first. */
  subscriptions(): readonly Readonly<Subscription>[];
  /** All payouts, oldest first. */
  payouts(): readonly Readonly<Payout>[];
  /** Webhooks that were sent, with their replies, oldest first. */
  deliveries(filter?: {
    readonly paymentId?: PaymentId;
    readonly method?: WebhookMethod | (string & {});
  }): readonly Delivery[];
  /** Everything stored, as JSON that `seed`, `load` and `--state` take. */
  state(): StateDocument;
  /** Replaces what is stored. */
  load(state: unknown): void;
  /**
   * Back to the beginning: only the seed is stored, there are no fault rules, the journal is empty, the clock shows real time. Settings of
   * projects stay, ids go on counting. What is under way ends: no webhook of a forgotten payment is sent, and a `pay()` that waits for
   * one rejects with a MockActionError whose `code` is `'ended'`.
   */
  reset(): void;
  /** Resolves once nothing is under way, put-off webhooks sent. */
  idle(): Promise<void>;
  /** Opens a port; 0 lets the system choose one. */
  listen(options?: ListenOptions): Promise<MockListener>;
  /** Ends what is under way, as `reset` does, and closes the ports. The mock can't be used afterwards. */
  dispose(): Promise<void>;
  /** The same as `dispose`, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
}
