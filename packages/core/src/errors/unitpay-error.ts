/**
 * @module
 * The root of every error this library throws, recognisable across two copies of the package.
 */

/** Present on every error of the library; `Symbol.for` makes the ESM and the CommonJS copy agree. */
export const ERROR_BRAND: unique symbol = Symbol.for('unitpay-kit.error') as never;

/**
 * Whether the request can have been carried out by the provider.
 *
 * - `not-sent`: it is certain that the request was never sent; safe to retry.
 * - `refused`: UnitPay answered that it did not perform the operation.
 * - `unknown`: UnitPay may or may not have performed it; read the state before you retry anything that moves money.
 */
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

/** Where each `code` has a page that explains it, in English and Russian. The address is stable: logs and search engines keep it. */
const ERROR_PAGES = 'https://github.com/unitpay-kit/unitpay-kit/blob/main/docs/errors/';

/**
 * Root of all errors thrown by unitpay-kit. Messages end with the address of the page that explains the error's `code`.
 *
 * `instanceof` works for errors of another copy of the package too (its ESM and CommonJS builds are two copies).
 *
 * @see https://github.com/unitpay-kit/unitpay-kit/blob/main/docs/guides/errors.md
 * @example
 * catch (error) { if (error instanceof UnitPayError) log.warn({ code: error.code, outcome: error.outcome }); }
 */
export abstract class UnitPayError extends Error {
  /** What kind of error this is. */
  abstract readonly code: UnitPayErrorCode;
  /** Whether the request can have been carried out; for webhooks and validation always `not-sent`. */
  abstract readonly outcome: Outcome;

  constructor(message: string, options?: ErrorOptions) {
    const { code } = new.target as { readonly code?: UnitPayErrorCode };
    // What a handler refuses with is for the payer, as its author wrote it.
    const explained = code !== undefined && code !== 'webhook-reject';
    super(explained ? `${message} ${ERROR_PAGES}${code}.md` : message, options);
  }

  /** Marks the error as ours, whichever copy of the package made it. */
  get [ERROR_BRAND](): true {
    return true;
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: the one inherited check has to know which class was asked.
    return isInstance(value, this);
  }
}

/**
 * Tells whether a caught value is an error of this library, also across two copies of the package.
 *
 * @see https://github.com/unitpay-kit/unitpay-kit/blob/main/docs/guides/errors.md
 * @example
 * catch (error) { if (isUnitPayError(error) && error.outcome === 'unknown') await settle(); }
 */
export function isUnitPayError(error: unknown): error is UnitPayError {
  return typeof error === 'object' && error !== null && ERROR_BRAND in error;
}

/**
 * Answers `instanceof` by brand and `code` instead of by prototype, so that it works across copies. Each of our classes has a static
 * `code` of its own; a class that a user derives from one has not, and gets the ordinary check.
 */
function isInstance(value: unknown, asked: typeof UnitPayError & { readonly code?: UnitPayErrorCode }): boolean {
  if (asked === UnitPayError) return isUnitPayError(value);
  if (Object.hasOwn(asked, 'code')) return isUnitPayError(value) && value.code === asked.code;
  return Function.prototype[Symbol.hasInstance].call(asked, value);
}
