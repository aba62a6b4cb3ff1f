/**
 * @module
 * transactionId makes a payout idempotent.
 */
import assert from 'node:assert/strict';
import type { World } from '../../world/world.js';
import type { Scenario } from '../scenario.js';

export const payoutTwice: Scenario = {
  name: 'a repeated transactionId returns the first payout whatever else is sent, and moves the money once',
  async run({ unitpay, given, provider }: World) {
    provider.remembers();
    const { transactionId, sum } = given.payout();
    const first = await unitpay.massPayment({ transactionId, sum, purse: '4111111111111111', paymentType: 'card' });
    const { balance } = await unitpay.getPartner({});
    const again = await unitpay.massPayment({ transactionId, sum: '77.00', purse: '79510000071', paymentType: 'card' });
    assert.equal(again.payoutId, first.payoutId);
    assert.equal(again.sum, first.sum);
    assert.equal((await unitpay.getPartner({})).balance, balance);
  },
};
