/**
 * @module
 * `@OnUnitPay`: a provider's method as a webhook handler.
 */
import 'reflect-metadata';
import type {
  CheckEvent,
  ErrorEvent,
  ExpectedOrder,
  HandlerReply,
  OrderEvent,
  PayEvent,
  PreauthEvent,
} from '@unitpay-kit/core';
import { misconfigured } from '../unitpay.errors.js';
import { instanceName } from '../unitpay.tokens.js';

/** What each kind of handler is given and gives back. */
export interface UnitPayHandlers {
  /** The order check: what the order costs by your books, or `null` to refuse. */
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

/** The second argument of {@link OnUnitPay}. */
export interface OnUnitPayOptions {
  /** The name given to `forRoot`; without it the handler belongs to the default instance only. */
  readonly name?: string | undefined;
}

/** A handler as the decorator notes it down. */
export interface HandlerMark {
  readonly kind: UnitPayHandlerKind;
  readonly name: string;
}

const KINDS: ReadonlySet<UnitPayHandlerKind> = new Set(['order', 'check', 'pay', 'preauth', 'error']);

const MARKS = Symbol.for('unitpay-kit.nestjs.handlers');

/**
 * Makes a method of any provider a webhook handler; request-scoped providers are created anew for each webhook, with the event as
 * their `REQUEST`. The method gets `(event, context)` and returns nothing or a message; `throw new WebhookReject('text')` refuses.
 *
 * On `pay` a refusal or an error leaves a payer who has been charged and has nothing.
 *
 * @param kind Which webhook: `order`, `check`, `pay`, `preauth` or `error`.
 * @param options The instance, when it has a name.
 * @throws {UnitPayValidationError} for an unknown kind, and on what is not an ordinary method.
 * @see {@link https://help.unitpay.ru/payments/payment-handler}
 * @example
 * class Orders { @OnUnitPay('pay') async paid(event: PayEvent, context: WebhookContext) { await this.deliver(event.account); } }
 */
export function OnUnitPay<Kind extends UnitPayHandlerKind>(kind: Kind, options: OnUnitPayOptions = {}) {
  if (!KINDS.has(kind)) throw misconfigured(`@OnUnitPay expects one of ${[...KINDS].join(', ')}`);
  const mark: HandlerMark = { kind, name: instanceName(options.name) };
  return <Method extends UnitPayHandler<Kind>>(
    target: object,
    key: string | symbol,
    descriptor: TypedPropertyDescriptor<Method>,
  ): void => {
    const method = descriptor?.value;
    if (typeof target === 'function' || typeof key === 'symbol' || !method)
      throw misconfigured(`@OnUnitPay('${kind}') belongs on a method of an instance: not static, named by text`);
    Reflect.defineMetadata(MARKS, [...marksOf(method), mark], method);
  };
}

/** The handlers that a method is decorated as. */
export function marksOf(method: object): readonly HandlerMark[] {
  return (Reflect.getOwnMetadata(MARKS, method) as readonly HandlerMark[] | undefined) ?? [];
}
