/**
 * @module
 * The handlers of one instance, as the options of `createWebhook`; says what is missing, twice there or out of place.
 */
import type { WebhookOptions } from '@unitpay-kit/core';
import type { UnitPayHandlerKind } from '../decorators/on-unitpay.decorator.js';
import { misconfigured } from '../unitpay.errors.js';
import type { DiscoveredHandler } from '../unitpay.explorer.js';
import { DEFAULT_NAME } from '../unitpay.tokens.js';
import { callable } from './handler.call.js';

type HandlerOptions = Pick<WebhookOptions<unknown>, 'order' | 'onCheck' | 'onPay' | 'onPreauth' | 'onPaymentError'>;

/** @param served Whether the module's own route receives the webhook: then nobody else could handle `pay`. */
export function handlerOptions(all: readonly DiscoveredHandler[], name: string, served: boolean): HandlerOptions {
  const own = all.filter((handler) => handler.name === name);
  const only = (kind: UnitPayHandlerKind) => onlyOne(own, kind, name);
  const pay = only('pay');
  if (!pay && served) throw misconfigured(`no provider has a method with ${decorator('pay', name)}. ${WHERE}`);
  const typed = {
    order: only('order'),
    onCheck: only('check'),
    onPay: pay ?? unhandled(name),
    onPreauth: only('preauth'),
    onPaymentError: only('error'),
  };
  // The decorator's type has checked each method against its kind.
  return typed as unknown as HandlerOptions;
}

/** `@OnUnitPay('pay')`, as it has to be written for the instance. */
export function decorator(kind: UnitPayHandlerKind, name: string): string {
  return name === DEFAULT_NAME ? `@OnUnitPay('${kind}')` : `@OnUnitPay('${kind}', { name: '${name}' })`;
}

const WHERE = 'Decorate one method of a provider, and list its class in the providers of a module';

function onlyOne(own: readonly DiscoveredHandler[], kind: UnitPayHandlerKind, name: string) {
  const [first, ...rest] = own.filter((handler) => handler.kind === kind);
  if (rest.length > 0) {
    const labels = [first, ...rest].map((handler) => `${handler?.label} (module ${handler?.wrapper.host?.name})`);
    throw misconfigured(`more than one method has ${decorator(kind, name)}: ${labels.join(', ')}. Keep one`);
  }
  return first && callable(first);
}

function unhandled(name: string) {
  return () => Promise.reject(new Error(`No provider has a method with ${decorator('pay', name)}.`));
}
