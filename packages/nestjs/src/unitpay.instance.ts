/**
 * @module
 * One registered UnitPay: its name, its options, and its webhook.
 */
import { createWebhook, UnitPay, type WebhookOptions } from '@unitpay-kit/core';
import { handlerOptions } from './handlers/handler.options.js';
import { misconfigured } from './unitpay.errors.js';
import type { UnitPayExplorer } from './unitpay.explorer.js';
import type { UnitPayModuleOptions } from './unitpay.interfaces.js';
import { nestLogger } from './unitpay.logger.js';
import { DEFAULT_NAME } from './unitpay.tokens.js';
import { LazyWebhook } from './webhook/webhook.lazy.js';
import { routePath } from './webhook/webhook.path.js';

export class UnitPayInstance {
  readonly webhook = new LazyWebhook(() => this.#makeWebhook());
  /** Where the module's own route is; absent when there is none. */
  readonly path: string | undefined;
  /** Whether the instance was given a webhook at all. */
  readonly hasWebhook: boolean;

  // Private to the language, not only to TypeScript: the options hold keys, and an inspected instance must not.
  readonly #options: UnitPayModuleOptions;
  readonly #client: unknown;
  readonly #explorer: UnitPayExplorer;

  constructor(
    readonly name: string,
    options: UnitPayModuleOptions,
    client: unknown,
    explorer: UnitPayExplorer,
  ) {
    this.#options = options;
    this.#client = client;
    this.#explorer = explorer;
    const path = options.webhook?.path;
    this.hasWebhook = options.webhook !== undefined;
    this.path = options.webhook === undefined || path === false ? undefined : routePath(path);
  }

  /** How it is called in logs. */
  get title(): string {
    return this.name === DEFAULT_NAME ? 'UnitPay' : `UnitPay ${this.name}`;
  }

  #makeWebhook() {
    if (this.#options.webhook === undefined)
      throw misconfigured(`${this.title} has no webhook: give forRoot webhook: { path, store }`, 'webhook');
    const { path: _path, logger, ...rest } = this.#options.webhook;
    const options: WebhookOptions<unknown> = {
      ...this.#credentials(),
      ...rest,
      logger: logger ?? nestLogger(this.title),
      ...handlerOptions(this.#explorer.handlers(), this.name, this.path !== undefined),
    };
    return createWebhook(options);
  }

  /** A test's stand-in for the client holds no keys; the options do. */
  #credentials(): Pick<WebhookOptions, 'client' | 'secretKey' | 'testSecretKey' | 'projectId'> {
    if (this.#client instanceof UnitPay) return { client: this.#client };
    const { secretKey, testSecretKey, projectId } = this.#options;
    return { secretKey, testSecretKey, projectId };
  }
}
