/**
 * @module
 * Finds the `@OnUnitPay` methods of the application's providers.
 */
import { Inject, Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { type MarkedMethod, marksOf } from './handlers/handler.marks.js';

/** What Nest keeps about a provider; its class is not exported by name. */
export type ProviderWrapper = ReturnType<DiscoveryService['getProviders']>[number];

/** A decorated method and the provider it belongs to. */
export interface DiscoveredHandler extends MarkedMethod {
  readonly wrapper: ProviderWrapper;
  /** How it is called in messages: `Orders.paid`. */
  readonly label: string;
}

@Injectable()
export class UnitPayExplorer {
  constructor(@Inject(DiscoveryService) private readonly discovery: DiscoveryService) {}

  /** Every decorated method of every provider, of all instances. */
  handlers(): DiscoveredHandler[] {
    return this.providers().flatMap(handlersOf);
  }

  /** Decorated methods of controllers: nobody would call them. */
  misplaced(): DiscoveredHandler[] {
    return this.discovery.getControllers().flatMap(handlersOf);
  }

  /** Providers whose class can't be known before a request creates them. */
  opaque(): string[] {
    return this.providers()
      .filter((wrapper) => wrapper.host?.name !== 'InternalCoreModule' && isOpaque(wrapper))
      .map(({ token }) => (typeof token === 'function' ? token.name : String(token)));
  }

  /** What is registered under a token, in whatever module. */
  registered<Value>(token: symbol): { readonly value: Value; readonly lazily: boolean }[] {
    return this.discovery
      .getProviders()
      .filter((wrapper) => wrapper.token === token)
      .map(({ instance, host }) => ({
        value: instance as Value,
        // Nest measures the distance of a module from the root before it creates anything; a module that is loaded later has none.
        lazily: host?.distance === 0,
      }));
  }

  private providers(): ProviderWrapper[] {
    return this.discovery.getProviders().filter(({ isAlias }) => !isAlias);
  }
}

function handlersOf(wrapper: ProviderWrapper): DiscoveredHandler[] {
  const prototype = prototypeOf(wrapper);
  if (!prototype) return [];
  return marksOf(prototype).map((mark) => ({
    ...mark,
    wrapper,
    label: `${prototype.constructor.name}.${mark.method}`,
  }));
}

/** By the instance where there is one. Of a request-scoped class Nest keeps an object with its prototype; of a factory the token tells. */
function prototypeOf({ instance, token }: ProviderWrapper): object | undefined {
  const made: unknown = instance;
  if (typeof made === 'object' && made !== null) return Object.getPrototypeOf(made) ?? undefined;
  return typeof token === 'function' ? token.prototype : undefined;
}

function isOpaque(wrapper: ProviderWrapper): boolean {
  return (!wrapper.isDependencyTreeStatic() || wrapper.isTransient) && prototypeOf(wrapper) === undefined;
}
