/**
 * @module
 * One webhook that was sent (or held back) and what the merchant answered.
 */

/** What a webhook tells the shop. */
export type WebhookMethod = 'check' | 'pay' | 'preauth' | 'error';

/** All of them. */
export const WEBHOOK_METHODS = ['check', 'pay', 'preauth', 'error'] as const satisfies readonly WebhookMethod[];

/** Those that another webhook can overtake. `check` is none: UnitPay charges after its answer, so nothing of the payment follows before. */
export const OVERTAKEN = ['pay', 'preauth', 'error'] as const satisfies readonly WebhookMethod[];

/** How the merchant's answer was read. */
export type DeliveryOutcome =
  /** Under way. */
  | 'pending'
  /** `{"result": ...}` */
  | 'accepted'
  /** `{"error": {"message": ...}}` */
  | 'refused'
  /** Empty body, broken JSON, or JSON that is neither. */
  | 'invalid'
  | 'timeout'
  | 'unreachable'
  /** A rule dropped it: nothing was sent. */
  | 'dropped'
  /** A rule postponed it; it turns into one of the others when it is sent. */
  | 'deferred';

/** Why it was sent. */
export type DeliveryCause = 'payment' | 'repeat' | 'duplicate' | 'manual';

/** What came back. */
export interface DeliveryReply {
  /** HTTP status. */
  readonly status: number;
  /** Content type, when one was given. */
  readonly contentType: string | null;
  /** At most 16 KiB of the body. */
  readonly body: string;
}

/** A webhook delivery. */
export interface Delivery {
  /** Number of the delivery. */
  readonly id: number;
  /** Whose project it is about. */
  readonly projectId: number;
  /** `null` for one sent from chosen fields without a payment. */
  readonly paymentId: number | null;
  /** The webhook method as sent. */
  readonly method: string;
  /** Why it was sent. */
  readonly cause: DeliveryCause;
  /** Address without the query; `function` for one delivered in-process. */
  readonly target: string;
  /** The raw query as sent, signature included; its first 16 KiB. */
  readonly query: string;
  /** Decoded fields, in the order sent; at most 16 KiB of each. */
  readonly fields: Readonly<Record<string, string>>;
  /** What a rule did to it, if anything: `signature`, `delay`, ... */
  readonly disturbed: readonly string[];
  /** The mock's clock, epoch milliseconds. */
  readonly sentAt: number;
  /** Number of the newest journal entry when it was sent. */
  readonly after: number;
  /** The fault rules that applied. */
  readonly faults: readonly number[];
  /** How long the answer took, in milliseconds; `null` while it is awaited. */
  durationMs: number | null;
  /** How the answer was read. */
  outcome: DeliveryOutcome;
  /** The merchant's message: of its error, or of its result. */
  message: string | null;
  /** What came back; `null` when nothing did. */
  reply: DeliveryReply | null;
}
