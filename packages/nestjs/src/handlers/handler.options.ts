/**
 * @module
 * The handlers of one instance, as the options of `createWebhook` and `createRefunds`; says what is missing or there twice.
 */
import type { RefundsOptions, UnitPayIssue, WebhookOptions } from '@unitpay-kit/core';
import { UnitPayValidationError } from '@unitpay-kit/core';
import type { DiscoveredHandler, UnitPayExplorer } from '../unitpay.explorer.js';
import { DEFAULT_NAME } from '../unitpay.tokens.js';
import { callable } from './handler.call.js';
import { isRefundKind, type UnitPayHandlerKind } from './handler.kinds.js';

type WebhookHandlers = Pick<WebhookOptions<unknown>, 'order' | 'onCheck' | 'onPay' | 'onPreauth' | 'onPaymentError'>;

/** What decides which handlers an instance must have. */
export interface HandlerDemands {
  readonly name: string;
  /** Whether the module's own route receives the webhook: then nobody else could handle `pay`. */
  readonly served: boolean;
  /** Whether the options say that nothing is compared with an order. */
  readonly unchecked: boolean;
}

/** @throws {UnitPayValidationError} naming every handler that is missing, given twice, or contradicted by the options. */
export function webhookHandlerOptions(
  explorer: UnitPayExplorer,
  { name, served, unchecked }: HandlerDemands,
): WebhookHandlers {
  const own = explorer.handlers().filter((handler) => handler.name === name && !isRefundKind(handler.kind));
  const issues: UnitPayIssue[] = [];
  const only = (kind: UnitPayHandlerKind) => onlyOne(own, kind, name, issues);
  const missing = (kind: UnitPayHandlerKind, why: string) => {
    const message = `no provider has a method with ${decorator(kind, name)}${why}. ${WHERE}${unseen(explorer)}`;
    issues.push({ path: '', message });
  };
  const order = only('order');
  const pay = only('pay');
  if (order && unchecked) {
    const message = `'unchecked' contradicts ${decorator('order', name)}: remove one of them`;
    issues.push({ path: 'webhook.order', message });
  }
  if (!order && !unchecked && (served || own.length > 0)) missing('order', WITHOUT_ORDER);
  if (!pay && served) missing('pay', '');
  const handlers = {
    order: order ?? (unchecked ? 'unchecked' : () => null),
    onCheck: only('check'),
    onPay: pay ?? unhandled(name),
    onPreauth: only('preauth'),
    onPaymentError: only('error'),
  };
  if (issues.length > 0) throw new UnitPayValidationError('UnitPayModule', issues, 'options');
  // The decorator's type has checked each method against its kind.
  return handlers as unknown as WebhookHandlers;
}

type RefundHandlers = Pick<RefundsOptions<unknown>, 'onRefunded' | 'onFailed'>;

/** @throws {UnitPayValidationError} naming every handler that is given twice. */
export function refundHandlerOptions(explorer: UnitPayExplorer, name: string): RefundHandlers {
  const own = explorer.handlers().filter((handler) => handler.name === name);
  const issues: UnitPayIssue[] = [];
  const handlers = {
    onRefunded: onlyOne(own, 'refunded', name, issues),
    onFailed: onlyOne(own, 'refund-failed', name, issues),
  };
  if (issues.length > 0) throw new UnitPayValidationError('UnitPayModule', issues, 'options');
  return handlers as unknown as RefundHandlers;
}

/** `@OnUnitPay('pay')`, as it has to be written for the instance. */
export function decorator(kind: UnitPayHandlerKind, name: string): string {
  return name === DEFAULT_NAME ? `@OnUnitPay('${kind}')` : `@OnUnitPay('${kind}', { name: '${name}' })`;
}

const WHERE =
  'Decorate one method of a provider, and list its class in the providers of a module; a test that replaces that provider can replace getUnitPayWebhookToken() too';
const WITHOUT_ORDER =
  ", so anyone could pay 1 ruble for any order; if you compare sums elsewhere, write webhook: { order: 'unchecked' }";

function onlyOne(own: readonly DiscoveredHandler[], kind: UnitPayHandlerKind, name: string, issues: UnitPayIssue[]) {
  const [first, ...rest] = own.filter((handler) => handler.kind === kind);
  if (rest.length > 0) {
    const labels = [first, ...rest].map((handler) => `${handler?.label} (module ${handler?.wrapper.host?.name})`);
    const message = `more than one method has ${decorator(kind, name)}: ${labels.join(', ')}. Keep one`;
    issues.push({ path: '', message });
  }
  return first && callable(first);
}

function unseen(explorer: UnitPayExplorer): string {
  const opaque = explorer.opaque();
  if (opaque.length === 0) return '';
  return `. Nothing is known of ${opaque.join(', ')} before a request: provide a request-scoped factory under its class`;
}

function unhandled(name: string) {
  return () => Promise.reject(new Error(`No provider has a method with ${decorator('pay', name)}.`));
}
