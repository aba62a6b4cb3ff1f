/**
 * @module
 * massPaymentCommissions: commissions of payouts.
 */
import { percents } from '../openapi/schema.js';
import { PAYOUT_COMMISSIONS } from '../reference/payout-commissions.js';
import type { PartnerMethod } from './api-method.js';

/** Tells commissions. No source shows the answer: the shape of getCommissions is ours here (decisions/0040). */
export const massPaymentCommissions: PartnerMethod<'massPaymentCommissions'> = {
  name: 'massPaymentCommissions',
  level: 'partner',
  about: 'Tells the commissions of payouts in percent. The shape of the answer is not documented.',
  docs: 'payouts',
  wrongKey: 'wrongPartner',
  params: [],
  result: { ...percents, description: 'Not documented: the shape is that of getCommissions.' },
  example: { result: { card: 2, sbp: 2, webmoney: 2, usdt: 2 } },
  handle: () => ({
    result: Object.fromEntries(Object.entries(PAYOUT_COMMISSIONS).map(([name, percent]) => [name, Number(percent)])),
  }),
};
