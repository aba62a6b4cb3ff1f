/**
 * @module
 * Finds the `@OnUnitPay` methods of the application's providers.
 */
import { Inject, Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { type HandlerMark, marksOf } from './decorators/on-unitpay.decorator.js';

/** What Nest keeps about a provider; its class is not exported by name. */
export type ProviderWrapper = ReturnType<DiscoveryService['getProviders']>[number];

/** One decorated method. */
export interface DiscoveredHandler extends HandlerMark {
  readonly wrapper: ProviderWrapper;
  readonly method: string;
  /** How it is called in messages: `Orders.paid`. */
  readonly label: string;
}

@Injectable()
export class UnitPayExplorer {
  constructor(
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(MetadataScanner) private readonly scanner: MetadataScanner,
  ) {}

  /** Every decorated method of every provider, of all instances' names. */
  handlers(): DiscoveredHandler[] {
    return this.discovery
      .getProviders()
      .filter(({ isAlias }) => !isAlias)
      .flatMap((wrapper) => this.handlersOf(wrapper));
  }

  /** Decorated methods of controllers: nobody would call them. */
  misplaced(): DiscoveredHandler[] {
    return this.discovery.getControllers().flatMap((wrapper) => this.handlersOf(wrapper));
  }

  /** The providers known by a token, in whatever module. */
  instances(token: symbol): unknown[] {
    return this.discovery
      .getProviders()
      .filter((wrapper) => wrapper.token === token)
      .map((wrapper) => wrapper.instance);
  }

  private handlersOf(wrapper: ProviderWrapper): DiscoveredHandler[] {
    // A request-scoped provider has no instance yet, but Nest keeps an object with its prototype in the place.
    const instance: unknown = wrapper.instance;
    if (typeof instance !== 'object' || instance === null) return [];
    const prototype: unknown = Object.getPrototypeOf(instance);
    if (typeof prototype !== 'object' || prototype === null) return [];
    return this.scanner.getAllMethodNames(prototype).flatMap((method) =>
      marksOf(Reflect.get(prototype, method) as object).map((mark) => ({
        ...mark,
        wrapper,
        method,
        label: `${prototype.constructor.name}.${method}`,
      })),
    );
  }
}
