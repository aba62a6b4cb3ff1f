/**
 * @module
 * One refund, full or partial, per payment.
 */
import assert from 'node:assert/strict';
import type { World } from '../../world/world.js';
import { refused } from '../refused.js';
import type { Scenario } from '../scenario.js';

export const secondRefund: Scenario = {
  name: 'a second refund is refused, whatever the first has left',
  async run({ unitpay, given, payer }: World) {
    const paymentId = await given.waiting();
    await payer.pay(paymentId);
    await unitpay.refundPayment({ paymentId, sum: '40.00' });
    const payment = await unitpay.getPayment({ paymentId });
    assert.equal(payment.status, 'refund');
    assert.equal(payment.availableForRefund, '60.00');
    await refused(unitpay.refundPayment({ paymentId, sum: '10.00' }));
    await refused(unitpay.refundPayment({ paymentId }));
  },
};
