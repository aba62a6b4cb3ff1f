/**
 * @module
 * Injection by name.
 */
import { Inject } from '@nestjs/common';
import { getUnitPayRefundsToken, getUnitPayToken, getUnitPayWebhookToken } from '../unitpay.tokens.js';

/** What `@Inject()` returns: a decorator of constructor parameters and properties. */
export type InjectDecorator = PropertyDecorator & ParameterDecorator;

/**
 * Injects a client. The default one can also be injected by its class, `UnitPay`.
 *
 * @param name The name given to `forRoot`; the default instance when absent.
 * @see https://github.com/unitpay-kit/unitpay-kit/blob/main/packages/nestjs/README.md
 * @example
 * constructor(@InjectUnitPay('second-project') private readonly unitpay: UnitPay) {}
 */
export function InjectUnitPay(name?: string): InjectDecorator {
  return Inject(getUnitPayToken(name));
}

/**
 * Injects a webhook, for your own controller: `verify` only tells whether a request is genuine, `process` does everything the
 * module's own route does.
 *
 * @param name The name given to `forRoot`; the default instance when absent.
 * @see https://github.com/unitpay-kit/unitpay-kit/blob/main/packages/nestjs/README.md
 * @example
 * constructor(@InjectUnitPayWebhook() private readonly webhook: Webhook) {}
 */
export function InjectUnitPayWebhook(name?: string): InjectDecorator {
  return Inject(getUnitPayWebhookToken(name));
}

/**
 * Injects the refunds of an instance that has a `ledger`: `request` is durable when it resolves, and a worker does the rest.
 *
 * @param name The name given to `forRoot`; the default instance when absent.
 * @see https://github.com/unitpay-kit/unitpay-kit/blob/main/packages/nestjs/README.md
 * @example
 * constructor(@InjectUnitPayRefunds() private readonly refunds: Refunds<PoolClient>) {}
 */
export function InjectUnitPayRefunds(name?: string): InjectDecorator {
  return Inject(getUnitPayRefundsToken(name));
}
