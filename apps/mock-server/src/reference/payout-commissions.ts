/**
 * @module
 * Commissions of payouts in percent: ours, except the 2 % that the sample of massPayment shows (6.00 of 300).
 */

/** Percent by payout method. */
export const PAYOUT_COMMISSIONS: Readonly<Record<string, string>> = { card: '2', sbp: '2', webmoney: '2', usdt: '2' };
