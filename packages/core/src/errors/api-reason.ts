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

/** Codes any method can answer. Source: help.unitpay.ru, error tables of the `unitpay-management` pages, 2026. */
const COMMON: Readonly<Record<number, ApiErrorReason>> = {
  [-32000]: 'unauthorized',
  [-32602]: 'invalid-params',
  [-32603]: 'internal-error',
};

/** Codes of payouts. Source: help.unitpay.ru/payouts (2021 for 102-106 and 201, 2025 for 100, 101, 1051 and 122). */
const PAYOUT: Readonly<Record<number, ApiErrorReason>> = {
  100: 'payouts-disabled',
  101: 'payouts-not-allowed',
  102: 'sum-below-minimum',
  103: 'insufficient-balance',
  104: 'country-not-allowed',
  105: 'unknown-recipient',
  106: 'sum-above-limit',
  122: 'payout-not-possible',
  201: 'transfer-failed',
  1051: 'unknown-wallet',
  1052: 'unknown-card',
  1053: 'unknown-phone',
};

/** Puts a code into words. The same number means different things to different methods, so the method takes part. */
export function apiErrorReason(method: string, code: number | undefined): ApiErrorReason {
  if (code === undefined) return 'other';
  const common = COMMON[code];
  if (common !== undefined) return common;
  if (method.startsWith('massPayment')) return PAYOUT[code] ?? 'other';
  // help.unitpay.ru/payouts/bin_info, 2026: 100 is "nothing found" here.
  return method === 'getBinInfo' && code === 100 ? 'not-found' : 'other';
}
