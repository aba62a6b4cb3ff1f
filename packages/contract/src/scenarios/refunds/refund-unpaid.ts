/**
 * @module
 * Nothing was paid, nothing can be given back.
 */
import type { World } from '../../world/world.js';
import { refused } from '../refused.js';
import type { Scenario } from '../scenario.js';

export const refundUnpaid: Scenario = {
  name: 'a payment that nobody paid, and held money, are not refunded',
  async run({ unitpay, given }: World) {
    await refused(unitpay.refundPayment({ paymentId: await given.waiting() }));
    await refused(unitpay.refundPayment({ paymentId: await given.held() }));
  },
};
