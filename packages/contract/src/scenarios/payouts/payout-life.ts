/**
 * @module
 * A payout, asked for twice.
 */
import assert from 'node:assert/strict';
import type { World } from '../../world/world.js';
import { refused } from '../refused.js';
import type { Scenario } from '../scenario.js';

export const payoutLife: Scenario = {
  name: 'a payout succeeds, its status can be read, and an unknown transactionId is refused',
  async run({ unitpay, given }: World) {
    const { transactionId, sum } = given.payout();
    const made = await unitpay.massPayment({ transactionId, sum, purse: '4111111111111111', paymentType: 'card' });
    assert.equal(made.status, 'success');
    assert.equal(made.sum, sum);
    const status = await unitpay.massPaymentStatus({ transactionId });
    assert.equal(status.status, 'success');
    await refused(unitpay.massPaymentStatus({ transactionId: 'nobody-knows-this' }));
  },
};
