/**
 * @module
 * massPaymentAvailableAmount: how much a payout method could pay now.
 */

import { apiError } from '../errors/api-error.js';
import { formatShortSum, parseSum } from '../money/kopecks.js';
import { object, text } from '../openapi/schema.js';
import { given } from '../wire/params.js';
import { optional, type PartnerMethod, required } from './api-method.js';
import { assertPurse } from './check-payout.js';

/** Tells what is available. */
export const massPaymentAvailableAmount: PartnerMethod<'massPaymentAvailableAmount'> = {
  name: 'massPaymentAvailableAmount',
  level: 'partner',
  about: 'Tells how much of the balance a payout method can pay.',
  docs: 'payouts/balans-dostupnyi-k-vyplate-api',
  wrongKey: 'wrongPartner',
  params: [
    required('sum', 'sum', '5', 'Sum in rubles.'),
    required('purse', 'string', '79123456789', 'Card number or phone.'),
    required('paymentType', 'string', 'sbp', 'Payout method.'),
    optional('recipientCurrency', 'string', 'RUB', 'RUB for cards and SBP.'),
  ],
  result: object({ availableAmount: { type: 'number' }, currency: text() }),
  example: { result: { availableAmount: 1057.36, currency: 'RUB' } },
  handle: ({ world, params }) => {
    if (parseSum(params.get('sum') ?? '') === null) throw apiError('wrongParam', 'sum');
    const currency = given(params, 'recipientCurrency') ?? 'RUB';
    if (currency !== 'RUB') throw apiError('payoutImpossible');
    assertPurse(params.get('paymentType') ?? '', params.get('purse') ?? '');
    return { result: { availableAmount: Number(formatShortSum(world.store.partner.balance)), currency } };
  },
};
