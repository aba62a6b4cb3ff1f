/**
 * @module
 * The functions a merchant gives to the webhook.
 */

import type { WebhookLogger } from '../log/logger.js';
import type { ErrorEvent, OrderEvent, WebhookEvent } from '../verify/event.js';

/** What a handler gets beside the event. */
export interface WebhookContext<Tx = undefined> {
  /** The store's transaction: what is written through it commits together with "already done", or not at all. `undefined` for stores without one. */
  readonly transaction: Tx;
  /**
   * Aborted when the reply can no longer reach the provider (`deadline`). Work that still finishes is recorded, so the provider's
   * repeat gets its result; when the work can't be continued (`maxRun`, serverless) nothing is recorded.
   */
  readonly signal: AbortSignal;
  /** The webhook's logger. */
  readonly logger: WebhookLogger;
}

/** Nothing, or the text of the accepting reply's `message`. */
// biome-ignore lint/suspicious/noConfusingVoidType: a handler without a return statement must fit.
export type HandlerReply = string | void;

/** Handles one kind of event. Throw {@link WebhookReject} to refuse with a text for the payer. */
export type WebhookHandler<Event extends WebhookEvent, Tx = undefined> = (
  event: Event,
  context: WebhookContext<Tx>,
) => HandlerReply | Promise<HandlerReply>;

/** A decimal of a library: decimal.js, big.js, bignumber.js, Prisma's `Decimal`. Its `toString()` must give a plain decimal. */
export interface DecimalObject {
  /** What tells such an object from a plain one; it is not called. */
  toFixed(decimalPlaces?: number): string;
  /** The plain decimal, such as `900.00`. */
  toString(): string;
}

/** What the order costs, by your own records. */
export interface ExpectedOrder {
  /** A decimal, at best as text: `'900.00'`. `'900'`, `'900.0000'`, `900`, `900n` and a `Decimal` of 900 are the same sum. */
  readonly sum: string | number | bigint | DecimalObject;
  /** Three capital letters, such as `RUB`. */
  readonly currency: string;
  /** Whether it is an order of test mode; false when absent. A payment of the other mode never pays it: the payer can append `test=1` to a link. */
  readonly test?: boolean | undefined;
}

/** Looks the order up by `event.account`; `null` refuses the payment. */
export type OrderCheck<Tx = undefined> = (
  event: OrderEvent,
  context: WebhookContext<Tx>,
) => ExpectedOrder | null | Promise<ExpectedOrder | null>;

/** A handler of `error`, of which no sum can be relied on. */
export type PaymentErrorHandler<Tx = undefined> = WebhookHandler<ErrorEvent, Tx>;
