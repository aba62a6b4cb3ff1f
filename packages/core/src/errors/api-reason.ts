/**
 * @module
 * The documented error codes of UnitPay as literals, so that code can branch on a reason instead of on a number.
 */

/** Why UnitPay refused: a documented code in words, or `other` for everything undocumented. */
export type ApiErrorReason =
  | 'unauthorized'
  | 'invalid-params'
  | 'internal-error'
  | 'payouts-disabled'
  | 'payouts-not-allowed'
  | 'sum-below-minimum'
  | 'insufficient-balance'
  | 'country-not-allowed'
  | 'unknown-recipient'
  | 'unknown-wallet'
  | 'unknown-card'
  | 'unknown-phone'
  | 'sum-above-limit'
  | 'payout-not-possible'
  | 'transfer-failed'
  | 'not-found'
  | 'other';

/** What error codes of the provider mean. */
export type ErrorCodes = Readonly<Record<number, ApiErrorReason>>;

/** Codes any method can answer. Source: help.unitpay.ru, error tables of the `unitpay-management` pages, 2026. */
const COMMON: ErrorCodes = {
  [-32000]: 'unauthorized',
  [-32602]: 'invalid-params',
  [-32603]: 'internal-error',
};

/** Puts a code into words. The same number means different things to different methods, so each declares its own. */
export function apiErrorReason(code: number | undefined, own: ErrorCodes = {}): ApiErrorReason {
  return code === undefined ? 'other' : (COMMON[code] ?? own[code] ?? 'other');
}
