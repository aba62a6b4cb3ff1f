/**
 * @module
 * massPaymentStatus: what became of a payout.
 */

import { apiError } from '../errors/api-error.js';
import { optional, type PartnerMethod, required } from './api-method.js';
import { payoutBody, payoutSchema } from './payout-json.js';
import { testPayout } from './test-payout.js';

/** Tells about a payout. */
export const massPaymentStatus: PartnerMethod<'massPaymentStatus'> = {
  name: 'massPaymentStatus',
  level: 'partner',
  about: 'Tells what became of a payout.',
  docs: 'payouts/payout_info',
  wrongKey: 'wrongPartner',
  params: [
    required('transactionId', 'string', '1782', "The merchant's own number of the payout."),
    optional('test', 'flag', '1', 'Test mode.'),
  ],
  result: payoutSchema,
  example: {
    result: {
      message: 'Выплата успешно проведена',
      status: 'success',
      payoutId: 193186721,
      partnerBalance: '246.40',
      createDate: '2019-08-26 13:30:54',
      completeDate: '2019-08-26 13:30:55',
      sum: '30.00',
      payoutCommission: '0.65',
      partnerCommission: '0.00',
      transactionId: '55cc4e3b-6f76-4f2c-9cba-1c7edc8a0808',
    },
  },
  handle: ({ world, params }) => {
    const payout = world.store.payouts.get(params.get('transactionId') ?? '');
    if (payout === undefined) throw apiError('unknownPayout');
    return payoutBody(payout, world.store.partner.balance);
  },
  test: (call) => testPayout(call, true),
};
