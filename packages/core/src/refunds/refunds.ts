/**
 * @module
 * What `createRefunds` takes and gives.
 */
import type { Ledger } from '../ledger/ledger.js';
import type { RefundPaymentParams } from '../methods/refund-payment.js';
import type { IdInput } from '../schema/ids.js';
import type { WebhookLogger } from '../webhook/log/logger.js';
import type { WebhookClient } from '../webhook/options/webhook-client.js';
import type { RefundReason, RefundRecord, RefundState } from './record.js';

/** A UnitPay client, from either copy of the package (ESM or CommonJS); nothing else has what refunds need of it. */
export type RefundsClient = WebhookClient;

/** What a handler of refunds gets beside the record. */
export interface RefundContext<Tx = undefined> {
  /** The ledger's transaction: what is written through it commits together with "told", or not at all. `undefined` for ledgers without. */
  readonly transaction: Tx;
  /** The logger of `createRefunds`. */
  readonly logger: WebhookLogger;
}

/** Told of a refund that ended. It is called again until it resolves, so it writes through `context.transaction` or by a key of its own. */
export type RefundHandler<Tx = undefined> = (record: RefundRecord, context: RefundContext<Tx>) => void | Promise<void>;

/** One step of one refund, for metrics. No text of UnitPay's and no key is in it. */
export interface RefundStepEvent {
  /** The payment. */
  readonly paymentId: string;
  /** The attempt. */
  readonly attempt: number;
  /**
   * - `waiting`: nothing is decided, somebody looks again later.
   * - `refunded`, `refused`, `unproven`: this step wrote the verdict.
   * - `told`, `handler-failed`: the handler of the verdict resolved, or threw.
   * - `overtaken`: another process has the entry by now, so this step changed nothing.
   * - `failed`: the ledger could not be read or written.
   */
  readonly result: 'waiting' | 'refunded' | 'refused' | 'unproven' | 'told' | 'handler-failed' | 'overtaken' | 'failed';
  /**
   * Of a verdict its own reason. Of `waiting`, what was seen: `no-answer` (a read failed), `unauthorized` (a wrong key), `turned-away`,
   * `never-left`, `unknown`, `refused` (of a request, not settled yet), `not-paid`, `held`, `not-found`, `unknown-status`, `no-refund`.
   */
  readonly reason: RefundReason | RefundWaitReason | undefined;
  /** Milliseconds that the step took. */
  readonly duration: number;
}

/** Why a step decided nothing. */
export type RefundWaitReason =
  | 'no-answer'
  | 'unauthorized'
  | 'turned-away'
  | 'never-left'
  | 'unknown'
  | 'refused'
  | 'not-paid'
  | 'held'
  | 'not-found'
  | 'unknown-status'
  | 'no-refund';

/** Callbacks for metrics and logs; what they throw changes nothing. */
export interface RefundHooks {
  /** After every step. */
  readonly step?: ((event: RefundStepEvent) => void) | undefined;
}

/** Options of {@link createRefunds}. */
export interface RefundsOptions<Tx = undefined> {
  /** The client that refunds: its project, keys and mode. */
  readonly client: RefundsClient;
  /** Where refunds are kept: `postgresLedger`, `redisLedger`, or `memoryLedger()` for tests. */
  readonly ledger: Ledger<Tx>;
  /** The money is on its way back. Nothing is called when left out. */
  readonly onRefunded?: RefundHandler<Tx> | undefined;
  /** `refused`, or `unproven`: a person has to look. A `refunded` may still follow. Only the log says so when left out. */
  readonly onFailed?: RefundHandler<Tx> | undefined;
  /** The console by default; `false` for none. */
  readonly logger?: WebhookLogger | false | undefined;
  /** Refunds worked on at a time by this process; 4 by default. */
  readonly concurrency?: number | undefined;
  /** What every pause and limit of the protocol is multiplied by; 1 by default. For tests and demonstrations, never for real money. */
  readonly timeScale?: number | undefined;
  /** Callbacks for metrics. */
  readonly on?: RefundHooks | undefined;
}

/** How a refund is asked for. */
export interface RefundRequestOptions<Tx = undefined> {
  /** Your own transaction: the request is durable when that commits, and never was when it is rolled back. Without one it is durable when the call resolves. */
  readonly transaction?: Tx | undefined;
}

/** Which refunds are listed. */
export interface RefundListOptions {
  /** 100 by default, 1,000 at most. */
  readonly limit?: number | undefined;
  /** The payment of the last one seen; from the oldest on when left out. */
  readonly after?: IdInput | undefined;
}

/** Refunds that survive crashes: each is kept before anything is sent, and found out about afterwards. */
export interface Refunds<Tx = undefined> {
  /**
   * Asks for a refund. Durable when it resolves; with `transaction`, when that commits. Nothing is sent by this call: a worker does that.
   * The same payment, sum and receipt again give the record as it stands; after `refused`, another sum or receipt opens a new attempt.
   *
   * @throws {UnitPayValidationError} when `refundPayment` would not take it; nothing is written.
   * @throws {UnitPayRefundError} `conflict` when another sum or receipt is on record and not `refused`.
   */
  request(params: RefundPaymentParams, options?: RefundRequestOptions<Tx>): Promise<RefundRecord>;
  /**
   * Works on a refund now, such as when a person presses "check again", and resolves with the record after that step, final or not. It
   * concludes nothing bad before its time, and reads an `unproven` one once more. Bad news comes with the worker: `start()` or `run()`.
   *
   * @throws {UnitPayRefundError} `not-requested` when there is none.
   */
  settle(paymentId: IdInput): Promise<RefundRecord>;
  /** A refund as it stands; `undefined` when none was asked for. */
  get(paymentId: IdInput): Promise<RefundRecord | undefined>;
  /** Refunds in a state, those longest in it first. */
  list(state: RefundState, options?: RefundListOptions): Promise<readonly RefundRecord[]>;
  /**
   * Tries a `refused` refund again, as a person's decision: a new attempt with the same sum and receipt.
   *
   * @throws {UnitPayRefundError} `wrong-state` when it is not `refused`, `not-requested` when there is none.
   */
  retry(paymentId: IdInput): Promise<RefundRecord>;
  /**
   * Says what a person found in UnitPay's dashboard about an `unproven` refund; from `not-refunded` a `retry` is possible.
   *
   * @throws {UnitPayRefundError} `wrong-state` when it is not `unproven`, `not-requested` when there is none.
   */
  resolve(paymentId: IdInput, found: 'refunded' | 'not-refunded'): Promise<RefundRecord>;
  /**
   * One pass over what is due, for cron and serverless; a verdict is told in the same pass.
   *
   * @returns How many refunds it worked on.
   */
  run(): Promise<number>;
  /** Works on what is due until `stop`. Its timers keep no process alive. */
  start(): void;
  /** Takes nothing more and waits for what is under way; leaves no timer and no query. */
  stop(): Promise<void>;
}
