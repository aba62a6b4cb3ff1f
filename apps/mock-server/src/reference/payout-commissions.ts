/**
 * @module
 * Commissions of payouts in percent: ours, except the 2 % that the sample of massPayment shows (6.00 of 300).
 */
import { table } from '../input/table.js';

/** Percent by payout method. */
export const PAYOUT_COMMISSIONS: Readonly<Record<string, string>> = table({
  card: '2',
  sbp: '2',
  webmoney: '2',
  usdt: '2',
});
