/**
 * @module
 * Checks what a registration is given; the client and the webhook check their own options.
 */
import { any, checkOptions, custom, flag, functionOption, namedOptions, optional } from '@unitpay-kit/core/internal';
import { misconfigured } from './unitpay.errors.js';
import type { UnitPayModuleAsyncOptions, UnitPayModuleExtras } from './unitpay.interfaces.js';

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
