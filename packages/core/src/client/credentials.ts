/**
 * @module
 * Chooses the key of a call.
 */
import type { MethodAuth } from '../define-method.js';
import { UnitPayValidationError } from '../errors/unitpay-validation-error.js';
import type { ResolvedOptions } from './resolve-options.js';

/** What authorises a call. */
export interface Credentials {
  readonly secretKey: string;
  /** The account; for project-level methods in test mode only, where UnitPay asks for it, and only where it is known. */
  readonly login: string | undefined;
}

/**
 * The credentials of a call. In test mode one key stands for both levels, when there is one; signatures are made with the project's ordinary
 * key all the same (decision 0017).
 *
 * @throws UnitPayValidationError naming the missing option.
 */
export function credentialsFor(method: string, auth: MethodAuth, test: boolean, options: ResolvedOptions): Credentials {
  const testKey = test ? options.testSecretKey : undefined;
  const { partner } = options;
  if (auth === 'project') {
    return { secretKey: testKey ?? options.secretKey, login: test ? partner?.login : undefined };
  }
  if (partner === undefined) {
    throw new UnitPayValidationError(
      method,
      [
        {
          path: 'partner',
          message:
            'is missing from the options of the client: this method needs { partner: { login, secretKey } } with the e-mail and the secret key of the profile',
        },
      ],
      'call',
    );
  }
  return { secretKey: testKey ?? partner.secretKey, login: partner.login };
}

/** Every key of the options, for masking. */
export function allKeys(options: ResolvedOptions): string[] {
  return [options.secretKey, options.testSecretKey, options.partner?.secretKey].filter((key) => key !== undefined);
}
