/**
 * @module
 * Ids nobody knows.
 */
import type { World } from '../../world/world.js';
import { refused } from '../refused.js';
import type { Scenario } from '../scenario.js';

export const unknownIds: Scenario = {
  name: 'an unknown payment is neither read nor refunded',
  async run({ unitpay }: World) {
    await refused(unitpay.getPayment({ paymentId: '1' }));
    await refused(unitpay.refundPayment({ paymentId: '1' }));
  },
};
