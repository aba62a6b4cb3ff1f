/**
 * @module
 * What the payment form gets from the client's options.
 */
import { UnitPayValidationError } from '../errors/unitpay-validation-error.js';
import type { FormContext } from '../form/form-context.js';
import { type CallOptions, checkCallOptions } from './call-options.js';
import type { ResolvedOptions } from './resolve-options.js';

/**
 * Collects what the form needs.
 *
 * @throws UnitPayValidationError when the client has no public key.
 */
export function resolveFormContext(
  where: string,
  options: ResolvedOptions,
  call: Pick<CallOptions, 'test'> | undefined,
): FormContext {
  const { test = options.test } = checkCallOptions(where, call);
  const { baseUrl, publicKey } = options;
  if (publicKey === undefined) {
    throw new UnitPayValidationError(where, [
      {
        path: 'publicKey',
        message: 'is missing from the options of the client: it is part of the address of the form',
      },
    ]);
  }
  return { baseUrl, publicKey, secretKey: options.secretKey, test };
}
