/**
 * @module
 * Injection tokens. `Symbol.for` makes the ESM and the CommonJS copy of the package agree.
 */
import { checkName } from './unitpay.options.js';

/** The name of the instance that is registered without one. */
export const DEFAULT_NAME = 'default';

/** The name as tokens and decorators use it. */
export function instanceName(name: string | undefined): string {
  checkName(name);
  return name ?? DEFAULT_NAME;
}

/** Marks the one provider by which an application's UnitPay instances find each other. */
export const UNITPAY_INSTANCE: unique symbol = Symbol.for('unitpay-kit.nestjs.instance') as never;

/** Inside a module, what is injected as its instance's webhook. */
export const INJECTED_WEBHOOK: unique symbol = Symbol.for('unitpay-kit.nestjs.injected-webhook') as never;

/** Inside a module, what is injected as its instance's refunds. */
export const INJECTED_REFUNDS: unique symbol = Symbol.for('unitpay-kit.nestjs.injected-refunds') as never;

/**
 * The injection token of an instance's client: for `overrideProvider` in tests, and for `inject` of a factory.
 *
 * @param name The name given to `forRoot`; the default instance when absent.
 * @see https://github.com/unitpay-kit/unitpay-kit/blob/main/packages/nestjs/README.md
 * @example
 * Test.createTestingModule({ imports: [AppModule] }).overrideProvider(getUnitPayToken()).useValue(fake);
 */
export function getUnitPayToken(name?: string): symbol {
  return Symbol.for(`unitpay-kit.nestjs.client:${instanceName(name)}`);
}

/**
 * The injection token of an instance's webhook. A test that overrides it leaves the webhook out: no route, no handler required.
 *
 * @param name The name given to `forRoot`; the default instance when absent.
 * @see https://github.com/unitpay-kit/unitpay-kit/blob/main/packages/nestjs/README.md
 * @example
 * await app.get<Webhook>(getUnitPayWebhookToken(), { strict: false }).idle();
 */
export function getUnitPayWebhookToken(name?: string): symbol {
  return Symbol.for(`unitpay-kit.nestjs.webhook:${instanceName(name)}`);
}

/**
 * The injection token of an instance's refunds. A test that overrides it leaves their worker out.
 *
 * @param name The name given to `forRoot`; the default instance when absent.
 * @see https://github.com/unitpay-kit/unitpay-kit/blob/main/packages/nestjs/README.md
 * @example
 * await app.get<Refunds>(getUnitPayRefundsToken(), { strict: false }).run();
 */
export function getUnitPayRefundsToken(name?: string): symbol {
  return Symbol.for(`unitpay-kit.nestjs.refunds:${instanceName(name)}`);
}
