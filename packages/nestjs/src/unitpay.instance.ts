/**
 * @module
 * One registered UnitPay: its name, its options, and its webhook.
 */
import { createRefunds, createWebhook, UnitPay, type WebhookOptions } from '@unitpay-kit/core';
import { refundHandlerOptions, webhookHandlerOptions } from './handlers/handler.options.js';
import { LazyRefunds } from './refunds/refunds.lazy.js';
import { misconfigured } from './unitpay.errors.js';
import type { UnitPayExplorer } from './unitpay.explorer.js';
import type { UnitPayModuleOptions } from './unitpay.interfaces.js';
import { nestLogger } from './unitpay.logger.js';
import { checkLedgerOptions, checkWebhookOptions } from './unitpay.options.js';
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
  /** Whether the instance was given a ledger for refunds. */
  readonly hasRefunds: boolean;
  /** Whether this process works on what is due. */
  readonly workers: boolean;
  /** Whether payments whose `pay` never came are looked for. */
  readonly hasRecovery: boolean;
  readonly webhook: LazyWebhook;
  readonly refunds: LazyRefunds;

  constructor({ name, options, client, explorer }: InstanceParts) {
    const { webhook, ledger, refunds } = options;
    checkLedgerOptions(options);
    this.name = name;
    this.title = name === DEFAULT_NAME ? 'UnitPay' : `UnitPay ${name}`;
    this.hasWebhook = webhook !== undefined;
    this.hasRefunds = ledger !== undefined && refunds !== false;
    this.workers = options.workers ?? true;
    this.hasRecovery = webhook !== undefined && ledger !== undefined && client instanceof UnitPay;
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
        // A test's stand-in for the client can't read payments.
        ledger: client instanceof UnitPay ? ledger : undefined,
        ...rest,
        logger: logger ?? nestLogger(this.title),
        ...webhookHandlerOptions(explorer, demands),
      });
    });
    this.refunds = new LazyRefunds(() => {
      if (!ledger || !this.hasRefunds)
        throw misconfigured(`${this.title} has no refunds: give forRoot a ledger`, 'ledger');
      if (!(client instanceof UnitPay)) {
        const replace = 'replace getUnitPayRefundsToken() in the test as well';
        throw misconfigured(`refunds need a real client, and the one of ${this.title} is replaced: ${replace}`);
      }
      const { logger, ...rest } = typeof refunds === 'object' ? refunds : {};
      return createRefunds({
        ...rest,
        client,
        ledger,
        logger: logger ?? nestLogger(this.title),
        ...refundHandlerOptions(explorer, name),
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
