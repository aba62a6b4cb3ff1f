/**
 * @module
 * The options of the module.
 */
import type { FactoryProvider, ModuleMetadata, Type } from '@nestjs/common';
import type { Ledger, RefundsOptions, UnitPayOptions, WebhookOptions } from '@unitpay-kit/core';

type FromDecorators = 'client' | 'ledger' | 'order' | 'onPay' | 'onCheck' | 'onPreauth' | 'onPaymentError';

/** The webhook of an instance: the options of `createWebhook`, whose handlers are methods decorated with `@OnUnitPay`. */
export interface UnitPayWebhookOptions extends Omit<WebhookOptions<unknown>, FromDecorators> {
  /**
   * Where UnitPay calls, such as `unitpay` for `https://shop.example/unitpay`. The global prefix and versions do not apply to it,
   * and neither do global pipes, guards, interceptors and filters. `false` when a controller of your own receives the webhook.
   */
  readonly path: string | false;
  /** Only the decision not to compare payments with orders: else one method has `@OnUnitPay('order')`, or the start fails. */
  readonly order?: 'unchecked' | undefined;
}

/** The options of an instance: those of the client, and of its webhook if it has one. */
export interface UnitPayModuleOptions extends UnitPayOptions {
  /** Receives webhooks; without it the module only provides the client. */
  readonly webhook?: UnitPayWebhookOptions | undefined;
  /**
   * Where refunds are kept, so that they survive crashes, and payments that are watched, so that one whose `pay` never came is found:
   * `postgresLedger`, `redisLedger`, or `memoryLedger()` for tests.
   */
  // biome-ignore lint/suspicious/noExplicitAny: its transaction is its own; only handlers that name the type see it.
  readonly ledger?: Ledger<any> | undefined;
  /** Details of the refunds, which a `ledger` brings with it; `false` for none. */
  readonly refunds?: UnitPayRefundsOptions | boolean | undefined;
  /**
   * Whether this process works on what is due, from `onApplicationBootstrap` until `onModuleDestroy`. `true` by default; `false` in a web
   * process beside a worker process.
   */
  readonly workers?: boolean | undefined;
}

/** Details of the refunds of an instance. */
export type UnitPayRefundsOptions = Pick<RefundsOptions<unknown>, 'concurrency' | 'logger' | 'timeScale' | 'on'>;

/** What concerns the module itself and is known before anything is created. */
export interface UnitPayModuleExtras {
  /** Tells several projects apart: `@InjectUnitPay(name)`, `@OnUnitPay(kind, { name })`. One instance may go without. */
  readonly name?: string | undefined;
  /** Makes the client injectable everywhere without importing the module again. `false` by default. */
  readonly isGlobal?: boolean | undefined;
}

/** For `useClass` and `useExisting`. */
export interface UnitPayOptionsFactory {
  /** Gives the options of the instance. */
  createUnitPayOptions(): UnitPayModuleOptions | Promise<UnitPayModuleOptions>;
}

/** The options of `forRootAsync`: one of `useFactory`, `useClass` and `useExisting`. */
export interface UnitPayModuleAsyncOptions extends UnitPayModuleExtras, Pick<ModuleMetadata, 'imports'> {
  /** Tokens of what `useFactory` gets. */
  readonly inject?: FactoryProvider['inject'];
  /** Makes the options from what is injected. */
  readonly useFactory?: FactoryProvider<UnitPayModuleOptions>['useFactory'];
  /** A class to create that makes the options. */
  readonly useClass?: Type<UnitPayOptionsFactory>;
  /** A provider of an imported module that makes the options. */
  readonly useExisting?: Type<UnitPayOptionsFactory>;
}
