/**
 * @module
 * A payout that the bank takes its time over.
 */
import assert from 'node:assert/strict';
import type { World } from '../../world/world.js';
import { refused } from '../refused.js';
import type { Scenario } from '../scenario.js';

export const payoutPending: Scenario = {
  name: 'a payout can be not completed for a while, then succeeds under its own id, or fails with its code',
  async run({ unitpay, given, provider }: World) {
    provider.remembers();
    const { transactionId, sum } = given.payout();
    const payout = { transactionId, sum, purse: '4111111111111111', paymentType: 'card' } as const;
    const { payoutId } = await unitpay.massPayment(payout);
    await provider.settlePayout(transactionId, 'not_completed');
    assert.equal((await unitpay.massPaymentStatus({ transactionId })).status, 'not_completed');
    const again = await unitpay.massPayment(payout);
    assert.deepEqual([again.status, again.payoutId], ['not_completed', payoutId]);
    await provider.settlePayout(transactionId, 'success');
    assert.equal((await unitpay.massPaymentStatus({ transactionId })).status, 'success');

    const failing = given.payout();
    await unitpay.massPayment({ ...payout, ...failing });
    await provider.settlePayout(failing.transactionId, 'error');
    const error = await refused(unitpay.massPaymentStatus({ transactionId: failing.transactionId }));
    assert.equal(error.apiCode, 201);
  },
};
