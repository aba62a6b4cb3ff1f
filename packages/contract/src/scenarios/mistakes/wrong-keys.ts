/**
 * @module
 * Code -32000.
 */
import assert from 'node:assert/strict';
import type { World } from '../../world/world.js';
import { refused } from '../refused.js';
import type { Scenario } from '../scenario.js';

export const wrongKeys: Scenario = {
  name: 'a wrong project key and a wrong profile key are refused with -32000, and a refund is then certainly not made',
  async run({ stranger, given }: World) {
    const { paymentId } = await given.refundable();
    const refund = await refused(stranger.refundPayment({ paymentId }));
    assert.deepEqual([refund.apiCode, refund.outcome], [-32000, 'refused']);
    const partner = await refused(stranger.massPaymentStatus({ transactionId: given.payout().transactionId }));
    assert.equal(partner.apiCode, -32000);
  },
};
