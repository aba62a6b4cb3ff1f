/**
 * @module
 * `@OnUnitPay`: a provider's method as a webhook handler.
 */
import type { UnitPayHandler, UnitPayHandlerKind } from '../handlers/handler.kinds.js';
import { addMark } from '../handlers/handler.marks.js';
import { misconfigured } from '../unitpay.errors.js';
import { instanceName } from '../unitpay.tokens.js';

/** The second argument of {@link OnUnitPay}. */
export interface OnUnitPayOptions {
  /** The name given to `forRoot`; without it the handler belongs to the default instance only. */
  readonly name?: string | undefined;
}

const KINDS: ReadonlySet<UnitPayHandlerKind> = new Set([
  'order',
  'check',
  'pay',
  'preauth',
  'error',
  'refunded',
  'refund-failed',
]);

/**
 * Makes a method of any provider a handler of webhooks, or of refunds. Request-scoped providers are created for each webhook, with the event as their
 * `REQUEST`; durable ones as the application's `ContextIdStrategy` says. The method gets `(event, context)` and returns nothing or a
 * message; `throw new WebhookReject('text')` refuses.
 *
 * It stands above or below any other decorator, and holds for the method of a subclass that overrides it.
 *
 * On `pay` a refusal or an error leaves a payer who has been charged and has nothing.
 *
 * `refunded` and `refund-failed` are told of refunds and get `(record, context)`; they need `forRoot({ ledger })`.
 *
 * @param kind Which webhook: `order`, `check`, `pay`, `preauth` or `error`; or `refunded`, `refund-failed`.
 * @param options The instance, when it has a name.
 * @throws {UnitPayValidationError} for an unknown kind, and on what is not an ordinary method.
 * @see {@link https://help.unitpay.ru/payments/payment-handler}
 * @example
 * class Orders { @OnUnitPay('pay') async paid(event: PayEvent, context: WebhookContext) { await this.deliver(event.account); } }
 */
export function OnUnitPay<Kind extends UnitPayHandlerKind>(kind: Kind, options: OnUnitPayOptions = {}) {
  if (!KINDS.has(kind)) throw misconfigured(`@OnUnitPay expects one of ${[...KINDS].join(', ')}`);
  const mark = { kind, name: instanceName(options.name) };
  return <Method extends UnitPayHandler<Kind>>(
    target: object,
    key: string | symbol,
    descriptor: TypedPropertyDescriptor<Method>,
  ): void => {
    const isMethod = descriptor !== undefined && (descriptor.value ?? descriptor.get) !== undefined;
    if (typeof target === 'function' || typeof key === 'symbol' || !isMethod)
      throw misconfigured(`@OnUnitPay('${kind}') belongs on a method of an instance: not static, named by a string`);
    addMark(target, key, mark);
  };
}
