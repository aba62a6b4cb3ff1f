/**
 * @module
 * Error codes that the payout methods share.
 */
import type { ErrorCodes } from '../errors/api-reason.js';

/**
 * Codes of payouts. Source: help.unitpay.ru/payouts (2021 for 102-106 and 201, 2025 for 100, 101, 1051 and 122); 1000 from a real answer of
 * 2019 (litlife/litlife), whose message contains HTML.
 */
export const PAYOUT_ERRORS: ErrorCodes = {
  100: 'payouts-disabled',
  101: 'payouts-not-allowed',
  102: 'sum-below-minimum',
  103: 'insufficient-balance',
  104: 'country-not-allowed',
  105: 'unknown-recipient',
  106: 'sum-above-limit',
  122: 'payout-not-possible',
  201: 'transfer-failed',
  1000: 'sum-below-minimum',
  1051: 'unknown-wallet',
  1052: 'unknown-card',
  1053: 'unknown-phone',
};
