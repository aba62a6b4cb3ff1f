/**
 * @module
 * A mistake in how the module is put together.
 */
import { UnitPayValidationError } from '@unitpay-kit/core';

/** Fails the bootstrap. */
export function misconfigured(message: string, option = ''): UnitPayValidationError {
  return new UnitPayValidationError('UnitPayModule', [{ path: option, message }]);
}
