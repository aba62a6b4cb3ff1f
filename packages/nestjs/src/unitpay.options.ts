/**
 * @module
 * Checks what a registration is given; the client and the webhook check their own options.
 */
import { UnitPayValidationError } from '@unitpay-kit/core';
import { any, checkOptions, custom, flag, functionOption, namedOptions, optional } from '@unitpay-kit/core/internal';
import type { UnitPayHandlerKind } from './handlers/handler.kinds.js';
import { misconfigured } from './unitpay.errors.js';
import type {
  UnitPayModuleAsyncOptions,
  UnitPayModuleExtras,
  UnitPayModuleOptions,
  UnitPayWebhookOptions,
} from './unitpay.interfaces.js';

const isName = (value: unknown) => typeof value === 'string' && value.trim() !== '';
const instanceName = custom<string>(isName, 'expected a non-empty string, or nothing for the default instance');

const extras = { name: optional(instanceName), isGlobal: optional(flag()) };

const registration = namedOptions({
  ...extras,
  imports: optional(any()),
  inject: optional(any()),
  useFactory: optional(functionOption('a function that returns the options')),
  useClass: optional(functionOption('a class with createUnitPayOptions()')),
  useExisting: optional(any()),
});

const HANDLERS: Readonly<Record<string, UnitPayHandlerKind>> = {
  onPay: 'pay',
  onCheck: 'check',
  onPreauth: 'preauth',
  onPaymentError: 'error',
};

/** @throws {UnitPayValidationError} for handlers, which are decorated methods here, and for a client, which the module has made. */
export function checkWebhookOptions(webhook: UnitPayWebhookOptions): void {
  if (typeof webhook !== 'object' || webhook === null)
    throw misconfigured('expected the options of the webhook: { path, store }', 'webhook');
  const given: Readonly<Record<string, unknown>> = { ...webhook };
  const issues = Object.entries(HANDLERS)
    .filter(([option]) => given[option] !== undefined)
    .map(([option, kind]) => ({
      path: `webhook.${option}`,
      message: `is not an option of the module: decorate a method of a provider with @OnUnitPay('${kind}')`,
    }));
  if (given['order'] !== undefined && given['order'] !== 'unchecked') {
    const message = "expected 'unchecked', or nothing and a method of a provider with @OnUnitPay('order')";
    issues.push({ path: 'webhook.order', message });
  }
  if (given['ledger'] !== undefined) {
    issues.push({ path: 'webhook.ledger', message: 'is not an option here: give the ledger beside webhook' });
  }
  if (given['client'] !== undefined) {
    issues.push({ path: 'webhook.client', message: 'is not an option of the module: it uses its own client' });
  }
  if (issues.length > 0) throw new UnitPayValidationError('UnitPayModule', issues, 'options');
}

/** @throws {UnitPayValidationError} for refunds without a ledger, and for `workers` that is neither true nor false. */
export function checkLedgerOptions({ ledger, refunds, workers }: UnitPayModuleOptions): void {
  checkOptions('UnitPayModule', namedOptions({ workers: optional(flag()) }), { workers });
  if (ledger === undefined && refunds !== undefined && refunds !== false) {
    const ledgers = 'postgresLedger({ pool }), redisLedger(client), or memoryLedger() for tests';
    throw misconfigured(`is required for refunds: ${ledgers}`, 'ledger');
  }
}

/** @throws {UnitPayValidationError} for a wrong name. */
export function checkName(name: string | undefined): void {
  checkExtras({ name });
}

/** @throws {UnitPayValidationError} naming each wrong one. */
export function checkExtras({ name, isGlobal }: UnitPayModuleExtras): void {
  checkOptions('UnitPayModule', namedOptions(extras), { name, isGlobal });
}

/** @throws {UnitPayValidationError} naming each wrong option, and when there is not exactly one source of the options. */
export function checkRegistration(options: UnitPayModuleAsyncOptions): void {
  checkOptions('UnitPayModule', registration, givenOptions(options));
  const { useFactory, useClass, useExisting } = options;
  if ([useFactory, useClass, useExisting].filter(Boolean).length !== 1)
    throw misconfigured('forRootAsync expects exactly one of useFactory, useClass and useExisting');
}

/** What was given, unless it was nothing: a factory that returned nothing, a settings object that is missing. */
export function givenOptions<Options>(options: Options): Options {
  if (typeof options === 'object' && options !== null) return options;
  throw misconfigured(
    'expected options: give them to forRoot, or return them from useFactory or createUnitPayOptions()',
  );
}
