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
import { checkWebhookOptions } from './unitpay.options.js';
import { DEFAULT_NAME } from './unitpay.tokens.js';
import { LazyWebhook } from './webhook/webhook.lazy.js';
import { routePath } from './webhook/webhook.path.js';

/** What an instance is made of. */
export interface InstanceParts {
  readonly name: string;
  readonly options: UnitPayModuleOptions;
  readonly client: unknown;
  readonly explorer: UnitPayExplorer;
}

export class UnitPayInstance {
  readonly name: string;
  /** How it is called in logs. */
  readonly title: string;
  /** Where the module's own route is; absent when there is none. */
  readonly path: string | undefined;
  /** Whether the instance was given a webhook at all. */
  readonly hasWebhook: boolean;
  readonly webhook: LazyWebhook;

  constructor({ name, options, client, explorer }: InstanceParts) {
    const { webhook } = options;
    this.name = name;
    this.title = name === DEFAULT_NAME ? 'UnitPay' : `UnitPay ${name}`;
    this.hasWebhook = webhook !== undefined;
    if (webhook) checkWebhookOptions(webhook);
    this.path = !webhook || webhook.path === false ? undefined : routePath(webhook.path);
    // In a closure, not in a field: the options hold keys, and an inspected instance must not.
    this.webhook = new LazyWebhook(() => {
      if (!webhook)
        throw misconfigured(`${this.title} has no webhook: give forRoot webhook: { path, store }`, 'webhook');
      const { path: _path, order, logger, ...rest } = webhook;
      const demands = { name, served: this.path !== undefined, unchecked: order === 'unchecked' };
      return createWebhook({
        ...credentials(options, client),
        ...rest,
        logger: logger ?? nestLogger(this.title),
        ...handlerOptions(explorer, demands),
      });
    });
  }
}

/** A test's stand-in for the client holds no keys; the options do. */
function credentials(
  { secretKey, testSecretKey, projectId }: UnitPayModuleOptions,
  client: unknown,
): Pick<WebhookOptions, 'client' | 'secretKey' | 'testSecretKey' | 'projectId'> {
  return client instanceof UnitPay ? { client } : { secretKey, testSecretKey, projectId };
}
