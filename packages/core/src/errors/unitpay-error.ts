/**
 * @module
 * The root of every error this library throws, recognisable across two copies of the package.
 */

/** Present on every error of the library; `Symbol.for` makes the ESM and the CommonJS copy agree. */
export const ERROR_BRAND: unique symbol = Symbol.for('unitpay-kit.error') as never;

/** Whether the request can have been carried out by the provider. */
export type Outcome = 'not-sent' | 'refused' | 'unknown';

/** The literal that tells errors apart; `name` is the class's name, `code` is for `switch`. */
export type UnitPayErrorCode =
  | 'api'
  | 'connection'
  | 'timeout'
  | 'abort'
  | 'http'
  | 'response'
  | 'validation'
  | 'refund'
  | 'webhook-verification'
  | 'webhook-reject';

/** Root of all errors thrown by unitpay-kit. */
export abstract class UnitPayError extends Error {
  /** Marks the error as ours, whichever copy of the package made it. */
  readonly [ERROR_BRAND] = true;
  /** What kind of error this is. */
  abstract readonly code: UnitPayErrorCode;
  /** Whether the request can have been carried out; for webhooks and validation always `not-sent`. */
  abstract readonly outcome: Outcome;
}

/**
 * Tells whether a caught value is an error of this library, also across two copies of the package, where `instanceof` fails.
 *
 * @example
 * catch (error) { if (isUnitPayError(error) && error.outcome === 'unknown') await settle(); }
 */
export function isUnitPayError(error: unknown): error is UnitPayError {
  return typeof error === 'object' && error !== null && ERROR_BRAND in error;
}
