/**
 * @module
 * The kinds of handlers, and what each is given and gives back.
 */
import type {
  CheckEvent,
  ErrorEvent,
  ExpectedOrder,
  HandlerReply,
  OrderEvent,
  PayEvent,
  PreauthEvent,
} from '@unitpay-kit/core';

/** What each kind of handler is given and gives back. */
export interface UnitPayHandlers {
  /** Required: what the order costs by your books, or `null` to refuse. `webhook: { order: 'unchecked' }` does without. */
  order: { event: OrderEvent; reply: ExpectedOrder | null };
  /** May the payer pay? Optional. */
  check: { event: CheckEvent; reply: HandlerReply };
  /** The payer has been charged: deliver. Exactly one per instance. */
  pay: { event: PayEvent; reply: HandlerReply };
  /** The money is held, not taken: do not deliver. Optional. */
  preauth: { event: PreauthEvent; reply: HandlerReply };
  /** The payment failed; a `pay` may still follow. Optional. */
  error: { event: ErrorEvent; reply: HandlerReply };
}

/** Which webhook a handler is for. */
export type UnitPayHandlerKind = keyof UnitPayHandlers;

/** The method a kind of handler decorates. The context is `WebhookContext` with the transaction of your store. */
export type UnitPayHandler<Kind extends UnitPayHandlerKind> = (
  event: UnitPayHandlers[Kind]['event'],
  // `never` accepts a method whatever its store's transaction is.
  context: never,
) => UnitPayHandlers[Kind]['reply'] | Promise<UnitPayHandlers[Kind]['reply']>;
