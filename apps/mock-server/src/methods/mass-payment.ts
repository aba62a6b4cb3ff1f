/**
 * @module
 * massPayment: pays out, once per transactionId.
 */

import { payOut } from '../engine/payouts.js';
import { apiError } from '../errors/api-error.js';
import { isTest } from '../wire/params.js';
import { optional, type PartnerMethod, required } from './api-method.js';
import { assertPayable, readPayout } from './check-payout.js';
import { payoutBody, payoutSchema } from './payout-json.js';
import { testPayout } from './test-payout.js';

/** Pays out. */
export const massPayment: PartnerMethod<'massPayment'> = {
  name: 'massPayment',
  level: 'partner',
  about: 'Pays out to a card, phone or wallet; a repeated transactionId answers with the payout that exists.',
  docs: 'payouts/create_payout',
  wrongKey: 'wrongPartner',
  params: [
    required('transactionId', 'string', '1782', "The merchant's own number of the payout."),
    required('sum', 'sum', '300', 'Sum in rubles.'),
    required('purse', 'string', '2200000000000004', 'Card number, phone without a plus sign, or wallet.'),
    required('paymentType', 'string', 'card', '`card`, `sbp`, `webmoney` or `usdt`.'),
    optional('memberId', 'string', '100000000001', 'Bank, for `sbp`.'),
    optional('projectId', 'id', '135', 'Project.'),
    optional('comment', 'string', 'Salary', 'Letters, digits, dots, commas; shown in the UnitPay dashboard only.'),
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
  answersAgain: (world, params) => !isTest(params) && world.store.payouts.has(params.get('transactionId') ?? ''),
  handle: ({ world, params }) => {
    const existing = world.store.payouts.get(params.get('transactionId') ?? '');
    if (existing !== undefined) return payoutBody(existing, world.store.partner.balance);
    const order = readPayout(params);
    assertPayable(world.store.partner, order);
    return payoutBody(payOut(world, order), world.store.partner.balance);
  },
  test: (call) => {
    if (call.params.get('paymentType') !== 'card') throw apiError('testOnlyCard');
    return testPayout(call, false);
  },
};
