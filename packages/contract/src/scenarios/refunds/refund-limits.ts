/**
 * @module
 * What can't be refunded.
 */
import assert from 'node:assert/strict';
import type { World } from '../../world/world.js';
import { refused } from '../refused.js';
import type { Scenario } from '../scenario.js';

export const refundLimits: Scenario = {
  name: 'a refund above the available sum is refused',
  async run({ unitpay, given }: World) {
    const { paymentId, sum } = await given.refundable();
    const error = await refused(unitpay.refundPayment({ paymentId, sum: `${Number.parseInt(sum, 10) + 1}.00` }));
    assert.notEqual(error.apiMessage, '');
  },
};
