/**
 * @module
 * massPaymentStatus: what became of a payout.
 */
import { apiError } from '../errors/api-error.js';
import { optional, type PartnerMethod, required } from './api-method.js';
import { payoutBody } from './payout-json.js';
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
  example: {
    result: {
      message: 'Выплата успешно проведена',
      status: 'success',
      payoutId: '114233',
      partnerBalance: '15733.00',
      createDate: '2021-12-01 11:51:02',
      completeDate: '2021-12-01 11:52:02',
      sum: '300',
      payoutCommission: '6.00',
      partnerCommission: '0.00',
    },
  },
  handle: ({ world, params }) => {
    const payout = world.store.payouts.get(params.get('transactionId') ?? '');
    if (payout === undefined) throw apiError('unknownPayout');
    return payoutBody(payout, world.store.partner.balance);
  },
  test: (call) => testPayout(call, true),
};
