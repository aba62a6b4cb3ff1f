/**
 * @module
 * What `createWebhook` gives: the four ways in, and what goes out.
 */
import type { WebhookVerificationReason } from '../errors/webhook-verification-reason.js';
import type { IdInput } from '../schema/ids.js';
import type { StoredReply } from './store/store.js';
import type { WebhookEvent } from './verify/event.js';

/**
 * What becomes of work that outlasts `deadline`. `keep`: it is finished and recorded, so that a repeat gets its result; for a process that
 * lives on, and for platforms whose `waitUntil` is given. `abort`: its signal is aborted and nothing is recorded; for platforms that stop
 * after the reply.
 */
export type LateWork = 'keep' | 'abort';

/** A request reduced to what verification needs. */
export interface VerifyInput {
  /** The raw query string as received, with or without `?`. Never a re-encoded one. */
  readonly query: string;
  /** The socket's peer address. */
  readonly ip?: string | undefined;
  /** The text of `X-Forwarded-For`; read only with `trustedProxies`. */
  readonly forwardedFor?: string | readonly string[] | undefined;
}

/** A request as an adapter passes it. */
export interface ProcessInput extends VerifyInput {
  /** HTTP method. GET is processed, HEAD answered without a body, POST read with `acceptPost`, anything else gets 405. */
  readonly method: string;
  /** Body of a POST: its text, its bytes, or the object a body parser made of it. */
  readonly body?: string | Uint8Array | Readonly<Record<string, unknown>> | undefined;
  /** The `Content-Type` of a POST; absent means a form. */
  readonly contentType?: string | undefined;
  /** Keeps the instance alive for work that outlives the reply. */
  readonly waitUntil?: ((work: Promise<unknown>) => void) | undefined;
  /** What becomes of work that outlasts the deadline; `keep` by default. */
  readonly lateWork?: LateWork | undefined;
}

/** Why a request was not accepted. */
export type ProcessReason =
  | WebhookVerificationReason
  /** Neither GET nor an accepted POST. */
  | 'http-method'
  /** The same payment was accepted with another account, sum or currency. */
  | 'mismatch'
  /** `order` returned `null`. */
  | 'order-unknown'
  /** Sum or currency differ from the order's. */
  | 'order-mismatch'
  /** `order` threw, or returned something else than an order or `null`. */
  | 'order-failed'
  /** `getPayment` disagreed. */
  | 'confirm-mismatch'
  /** `getPayment` gave no answer in time. */
  | 'confirm-unavailable'
  /** A handler threw {@link WebhookReject}. */
  | 'handler-rejected'
  /** A handler threw anything else. */
  | 'handler-failed'
  /** The store could not be read or written. */
  | 'store-failed'
  /** Somebody else is processing the same webhook. */
  | 'in-flight'
  /** The work did not finish within `deadline`. */
  | 'deadline'
  /** Late work did not finish within `maxRun` either; seen in the log only, since the reply went out at the deadline. */
  | 'max-run'
  /** Something broke that nobody foresaw; the log has it. */
  | 'internal';

/** What became of a request. */
export type ProcessOutcome =
  /** Ran now, and recorded. */
  | 'accepted'
  /** Accepted earlier; the reply is the recorded one, byte for byte. */
  | 'replayed'
  /** Genuine, and refused: by the order check, by a handler, or because it contradicts the record. */
  | 'rejected'
  /** Not believed to be UnitPay's. */
  | 'forged'
  /** No answer within the deadline: here or in another process the work goes on. */
  | 'busy'
  /** Something threw. The provider may repeat it. */
  | 'failed'
  /** Not a webhook at all: HEAD, or an HTTP method that is not read. */
  | 'ignored';

/** The reply to write, and what became of the request. */
export interface ProcessResult extends StoredReply {
  /** What became of the request. */
  readonly result: ProcessOutcome;
  /** Absent when accepted or replayed. */
  readonly reason?: ProcessReason;
}

/** What a web-standard runtime tells beside the request. */
export interface FetchContext {
  /** The peer address, from the runtime (`server.requestIP(request)`, `info.remoteAddr.hostname`, ...). */
  readonly ip?: string | undefined;
  /** Instead of the request's own `X-Forwarded-For`. */
  readonly forwardedFor?: string | undefined;
  /** The platform's `waitUntil`, which keeps it alive for work that outlasts the deadline. */
  readonly waitUntil?: ((work: Promise<unknown>) => void) | undefined;
  /** What becomes of such work; `keep` by default. Say `abort` on a platform that stops after the reply and has no `waitUntil`. */
  readonly lateWork?: LateWork | undefined;
}

/** What became of a recovery. */
export interface RecoverResult {
  /** As for a webhook; `ignored` when the payment's status asks for nothing. */
  readonly result: ProcessOutcome;
  /** The payment's status by `getPayment`; `undefined` when it could not be read. */
  readonly status: string | undefined;
  /** Why it was not accepted. */
  readonly reason?: ProcessReason | undefined;
}

/** Looks for payments whose `pay` never came. Needs the options `ledger` and `client`. */
export interface WebhookRecovery {
  /**
   * Watches a payment; one with an accepted `check` is watched already. For payments of `initPayment` in a project whose `check` is off.
   *
   * @throws {UnitPayValidationError} when `paymentId` is no id.
   */
  watch(params: { readonly paymentId: IdInput }): Promise<void>;
  /**
   * One pass over what is due, for cron and serverless.
   *
   * @returns How many payments it looked at.
   */
  run(): Promise<number>;
  /** Looks until `stop`. Its timers keep no process alive. */
  start(): void;
  /** Takes nothing more and waits for what is under way; leaves no timer and no query. */
  stop(): Promise<void>;
}

/** The whole inbound protocol of one project. */
export interface Webhook {
  /** Whether form-encoded POST is read, so that an adapter reads a body only then. */
  readonly acceptPost: boolean;
  /**
   * Tells whether a request is UnitPay's, without running anything: no exactly-once, no order check, and UnitPay's
   * address list is not read again. For your own controllers and tests.
   *
   * @throws {WebhookVerificationError} with the literal `reason`.
   */
  verify(input: VerifyInput): WebhookEvent;
  /** Processes one request; never rejects. */
  process(input: ProcessInput): Promise<ProcessResult>;
  /** Processes a web-standard request; never rejects. */
  fetch(request: Request, context?: FetchContext): Promise<Response>;
  /**
   * Reads a payment and, if it was paid, does what its `pay` would have done: order check, handler and record, under the same key, so that
   * the genuine `pay` is a repeat if it comes later. For a payment whose webhook got lost; needs the option `client`, no ledger.
   *
   * @throws {UnitPayValidationError} when `paymentId` is no id, or there is no client.
   */
  recover(params: { readonly paymentId: IdInput }): Promise<RecoverResult>;
  /** Looks by itself for payments whose `pay` never came. */
  readonly recovery: WebhookRecovery;
  /** Resolves when nothing is in flight, late work included; call it before shutdown. */
  idle(): Promise<void>;
}
