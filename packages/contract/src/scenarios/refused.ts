/**
 * @module
 * Expects a call to be refused by the provider.
 */
import assert from 'node:assert/strict';
import { UnitPayApiError } from '@unitpay-kit/core';

/** Resolves with the API error; throws when the call succeeds or fails in another way. */
export async function refused(call: Promise<unknown>): Promise<UnitPayApiError> {
  const error = await call.then(
    () => assert.fail('the provider should have refused this'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof UnitPayApiError)) throw error;
  return error;
}
