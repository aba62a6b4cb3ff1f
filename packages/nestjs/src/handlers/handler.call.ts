/**
 * @module
 * Calls a discovered handler on its provider, creating the provider when its scope asks for it.
 */
import { type ContextId, ContextIdFactory, ModuleRef } from '@nestjs/core';
import type { DiscoveredHandler, ProviderWrapper } from '../unitpay.explorer.js';

type Context = ContextId & { readonly payload?: unknown };

/** The order check and the handler of one webhook share their request-scoped providers. */
const contexts = new WeakMap<object, Context>();

/** The handler as a plain function. */
export function callable({ wrapper, method }: DiscoveredHandler) {
  return async (subject: object, context: unknown): Promise<unknown> => {
    const provider = await resolve(wrapper, subject);
    return (Reflect.get(provider, method) as (subject: object, context: unknown) => unknown).call(
      provider,
      subject,
      context,
    );
  };
}

async function resolve(wrapper: ProviderWrapper, subject: object): Promise<object> {
  if (wrapper.isDependencyTreeStatic() && !wrapper.isTransient) return wrapper.instance;
  // The host module's own reference, since two modules may provide the same token.
  const moduleRef: ModuleRef = wrapper.host?.getProviderByKey<ModuleRef>(ModuleRef).instance as ModuleRef;
  const context = contextOf(subject);
  moduleRef.registerRequestByContextId(requestFor(wrapper, subject, context), context);
  return moduleRef.resolve(wrapper.token as symbol, context, { strict: true });
}

/** By the application's `ContextIdStrategy`, if it has one: durable providers are then shared with its HTTP requests. */
function contextOf(subject: object): Context {
  const known = contexts.get(subject);
  if (known) return known;
  const created: Context = ContextIdFactory.getByRequest(subject as Record<string, unknown>);
  contexts.set(subject, created);
  return created;
}

/** What `REQUEST` is, by Nest's own rules: a durable provider outlives the webhook, so it gets the strategy's payload only. */
function requestFor(wrapper: ProviderWrapper, subject: object, { payload }: Context): unknown {
  if (wrapper.isDependencyTreeDurable()) return payload;
  return payload === undefined ? subject : Object.assign({}, subject, payload);
}
