/**
 * @module
 * Acceptance commissions in percent: the newest sample of getCommissions, and ours for methods it does not name.
 */
import { table } from '../input/table.js';

/** Percent by method. */
export const COMMISSIONS: Readonly<Record<string, string>> = table({
  webmoney: '2',
  card: '3.5',
  card_not_rf: '10',
  sbp: '0.7',
});
