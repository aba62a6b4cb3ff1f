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
  RefundHandler,
  RefundRecord,
} from '@unitpay-kit/core';

type RefundReply = Awaited<ReturnType<RefundHandler>>;

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
  /** A refund has been made. Told until the method resolves, so it writes through `context.transaction`. Optional. */
  refunded: { event: RefundRecord; reply: RefundReply };
  /** A refund was refused, or nobody can tell whether it was made: a person has to look. `refunded` may still follow. Optional. */
  'refund-failed': { event: RefundRecord; reply: RefundReply };
}

/** What a handler is for: a webhook, or the end of a refund. */
export type UnitPayHandlerKind = keyof UnitPayHandlers;

/** The handlers of `createRefunds`; all others are the webhook's. */
export type RefundHandlerKind = 'refunded' | 'refund-failed';

/** Whether a handler is told of refunds. */
export function isRefundKind(kind: UnitPayHandlerKind): kind is RefundHandlerKind {
  return kind === 'refunded' || kind === 'refund-failed';
}

/** The method a kind of handler decorates. The context is `WebhookContext` with the transaction of your store, or `RefundContext` with that of your ledger. */
export type UnitPayHandler<Kind extends UnitPayHandlerKind> = (
  event: UnitPayHandlers[Kind]['event'],
  // `never` accepts a method whatever its store's transaction is.
  context: never,
) => UnitPayHandlers[Kind]['reply'] | Promise<UnitPayHandlers[Kind]['reply']>;
