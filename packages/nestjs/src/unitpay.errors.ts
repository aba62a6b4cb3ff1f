/**
 * @module
 * A mistake in how the module is put together.
 */
import { UnitPayValidationError } from '@unitpay-kit/core';

/** Fails the bootstrap. */
export function misconfigured(message: string, option = ''): UnitPayValidationError {
  return new UnitPayValidationError('UnitPayModule', [{ path: option, message }]);
}

/** What was given, unless it was nothing: a factory that forgot to return, a settings object that was not there. */
export function givenOptions<Options>(options: Options): Options {
  if (typeof options === 'object' && options !== null) return options;
  throw misconfigured(
    'expected options: give them to forRoot, or return them from useFactory or createUnitPayOptions()',
  );
}
