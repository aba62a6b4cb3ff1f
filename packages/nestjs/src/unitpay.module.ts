/**
 * @module
 * The module: an injectable client, and a webhook whose handlers are methods of your providers.
 */
import {
  type BeforeApplicationShutdown,
  type DynamicModule,
  Inject,
  Logger,
  Module,
  type NestModule,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import { DiscoveryModule, HttpAdapterHost } from '@nestjs/core';
import { checkInstances } from './unitpay.check.js';
import { misconfigured } from './unitpay.errors.js';
import { UnitPayExplorer } from './unitpay.explorer.js';
import type { UnitPayInstance } from './unitpay.instance.js';
import type { UnitPayModuleAsyncOptions, UnitPayModuleExtras, UnitPayModuleOptions } from './unitpay.interfaces.js';
import { type ASYNC_OPTIONS_TYPE, ConfigurableModuleClass } from './unitpay.module-definition.js';
import { checkExtras, checkRegistration, givenOptions } from './unitpay.options.js';
import { INJECTED_REFUNDS, INJECTED_WEBHOOK, UNITPAY_INSTANCE } from './unitpay.tokens.js';
import { type AddedRoute, addRoute } from './webhook/webhook.route.js';

/**
 * UnitPay for NestJS. Register it once per project; handlers and `UnitPay` itself may then be used in any module that imports it,
 * or in all with `isGlobal`.
 *
 * The start fails, with the reason, when the webhook has no `order` or `pay` handler or two of one kind, or when a name or a path is
 * taken twice.
 * With a `ledger` it works on refunds, and looks for payments whose `pay` never came, from the bootstrap until the module is destroyed; `workers: false` leaves that to other processes.
 *
 * Before shutdown it waits for webhooks that are in flight: call `app.enableShutdownHooks()` for signals.
 *
 * @see {@link https://help.unitpay.ru/payments/payment-handler}
 * @example
 * const unitpay = UnitPayModule.forRoot({ projectId, publicKey, secretKey, webhook: { path: 'unitpay', store: memoryStore() } });
 */
@Module({ imports: [DiscoveryModule] })
export class UnitPayModule
  extends ConfigurableModuleClass
  implements
    NestModule,
    OnModuleInit,
    OnApplicationBootstrap,
    OnModuleDestroy,
    BeforeApplicationShutdown,
    OnApplicationShutdown
{
  /** A test has put something of its own in the webhook's place: then nothing is served and no handler is required. */
  private readonly replaced: boolean;
  /** Not where a test has put something of its own in the refunds' place. */
  private readonly hasRefunds: boolean;
  private route: AddedRoute | undefined;

  constructor(
    @Inject(UNITPAY_INSTANCE) private readonly instance: UnitPayInstance,
    @Inject(INJECTED_WEBHOOK) webhook: unknown,
    @Inject(INJECTED_REFUNDS) refunds: unknown,
    @Inject(UnitPayExplorer) private readonly explorer: UnitPayExplorer,
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
  ) {
    super();
    this.replaced = webhook !== instance.webhook;
    this.hasRefunds = instance.hasRefunds && refunds === instance.refunds;
    this.refuseLateRoute();
  }

  /**
   * Registers an instance with options known in advance.
   *
   * @param all The client's options, `webhook`, `name` and `isGlobal`.
   * @throws {UnitPayValidationError} at the start of the application, naming a wrong option.
   */
  static override forRoot(all: UnitPayModuleOptions & UnitPayModuleExtras): DynamicModule {
    const { name, isGlobal, ...options } = givenOptions(all);
    checkExtras({ name, isGlobal });
    // A factory, because Nest 10 would serialise the options, stores and their connections included, into the module's id.
    return UnitPayModule.forRootAsync({ name, isGlobal, useFactory: () => options });
  }

  /**
   * Registers an instance whose options come from other providers, such as `ConfigService`.
   *
   * @param options One of `useFactory`, `useClass`, `useExisting`; `imports` and `inject` for it; `name` and `isGlobal`.
   * @throws {UnitPayValidationError} at the start of the application, naming a wrong option.
   * @example
   * UnitPayModule.forRootAsync({ inject: [unitpayConfig.KEY], useFactory: (config: ConfigType<typeof unitpayConfig>) => config })
   */
  static override forRootAsync(options: UnitPayModuleAsyncOptions): DynamicModule {
    checkRegistration(options);
    return { ...ConfigurableModuleClass.forRootAsync(options as typeof ASYNC_OPTIONS_TYPE), module: UnitPayModule };
  }

  /** Nest calls it before it registers its own routes; one added later would lose to a catch-all. */
  configure(): void {
    checkInstances(this.explorer);
    const { path, title, webhook } = this.instance;
    if (path === undefined || this.replaced) return;
    this.route = addRoute(this.host, path, webhook.made);
    new Logger(title).log(`The webhook is at ${path}; the global prefix does not apply to it.`);
  }

  /** Without HTTP there is no `configure()`, and mistakes must show all the same. */
  onModuleInit(): void {
    checkInstances(this.explorer);
    const { path, title, webhook, hasWebhook, refunds } = this.instance;
    if (this.hasRefunds) void refunds.made;
    if (!hasWebhook || this.replaced) return;
    void webhook.made;
    if (path !== undefined && !this.host.httpAdapter)
      new Logger(title).warn(
        `This application has no HTTP server, so UnitPay can't call ${path}: receive the webhook in the one that has, and set path to false here.`,
      );
  }

  /** Only now all routes are there, and all that handlers use is ready. */
  onApplicationBootstrap(): void {
    const { path, title, refunds, webhook, workers, hasRecovery } = this.instance;
    if (this.hasRefunds && workers) refunds.start();
    if (hasRecovery && workers && !this.replaced) webhook.recovery.start();
    if (this.route?.hidesController())
      new Logger(title).warn(
        `A controller has a route at ${path} too, which is never reached: the webhook answers there.`,
      );
  }

  /** As early as Nest allows, so that handlers still find what they use. */
  async onModuleDestroy(): Promise<void> {
    await this.instance.refunds.stop();
    await this.instance.webhook.stopRecovery();
    await this.instance.webhook.idle();
  }

  /** For what came in while other modules were being destroyed: the server still listens. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.instance.webhook.idle();
  }

  /** For work that has outlived its reply. */
  async onApplicationShutdown(): Promise<void> {
    await this.instance.webhook.idle();
  }

  /** Nest calls no hook of a module that it loads lazily. */
  private refuseLateRoute(): void {
    const { path, title } = this.instance;
    const late = this.explorer
      .registered<UnitPayInstance>(UNITPAY_INSTANCE)
      .some(({ value, lazily }) => value === this.instance && lazily);
    if (path !== undefined && (late || this.host.listening))
      throw misconfigured(
        `${title} is loaded lazily, when routes can't be added any more: import it in a module that is there at the start, or set path to false`,
        'webhook.path',
      );
  }
}
