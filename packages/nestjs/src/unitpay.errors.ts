import { UnitPayValidationError } from '@unitpay-kit/core';

/** Fails the start of the application. */
export function misconfigured(message: string, option = ''): UnitPayValidationError {
  return new UnitPayValidationError('UnitPayModule', [{ path: option, message }], 'options');
}
