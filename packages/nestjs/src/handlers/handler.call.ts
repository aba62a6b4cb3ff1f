/**
 * @module
 * Calls a discovered handler on its provider, creating the provider when its scope asks for it.
 */
import { type ContextId, ContextIdFactory, ModuleRef } from '@nestjs/core';
import type { DiscoveredHandler, ProviderWrapper } from '../unitpay.explorer.js';

/** The order check and the handler of one webhook share their request-scoped providers. */
const contexts = new WeakMap<object, ContextId>();

/** The handler as a plain function. */
export function callable({ wrapper, method }: DiscoveredHandler) {
  return async (event: object, context: unknown): Promise<unknown> => {
    const provider = await resolve(wrapper, event);
    return (Reflect.get(provider, method) as (event: object, context: unknown) => unknown).call(
      provider,
      event,
      context,
    );
  };
}

async function resolve(wrapper: ProviderWrapper, event: object): Promise<object> {
  if (wrapper.isDependencyTreeStatic() && !wrapper.isTransient) return wrapper.instance;
  // The host module's own reference, since two modules may provide the same token.
  const moduleRef: ModuleRef = wrapper.host?.getProviderByKey<ModuleRef>(ModuleRef).instance as ModuleRef;
  return moduleRef.resolve(wrapper.token as symbol, contextOf(event, moduleRef), { strict: true });
}

function contextOf(event: object, moduleRef: ModuleRef): ContextId {
  const known = contexts.get(event);
  if (known) return known;
  const created = ContextIdFactory.create();
  moduleRef.registerRequestByContextId(event, created);
  contexts.set(event, created);
  return created;
}
