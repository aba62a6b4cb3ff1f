/**
 * @module
 * getPartner: the account's balance.
 */

import { formatSum } from '../money/kopecks.js';
import { money, object, text } from '../openapi/schema.js';
import type { PartnerMethod } from './api-method.js';

/** Tells the balance. */
export const getPartner: PartnerMethod<'getPartner'> = {
  name: 'getPartner',
  level: 'partner',
  about: "Tells the account's balance and what of it can be paid out.",
  docs: 'unitpay-management/balance',
  wrongKey: 'wrongKey',
  params: [],
  result: object({ email: text(), balance: money, balance_payout: money }),
  example: { result: { email: 'partner@gmail.com', balance: '247.03', balance_payout: '245.03' } },
  handle: ({ world }) => {
    const { login, balance } = world.store.partner;
    return { result: { email: login, balance: formatSum(balance), balance_payout: formatSum(balance) } };
  },
};
