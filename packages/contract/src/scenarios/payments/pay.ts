/**
 * @module
 * A payment is created, paid, and the merchant is told.
 */
import assert from 'node:assert/strict';
import type { World } from '../../world/world.js';
import type { Scenario } from '../scenario.js';

export const pay: Scenario = {
  name: 'a paid payment is success, and the shop hears check, then pay',
  async run({ unitpay, given, payer, shop }: World) {
    const paymentId = await given.waiting();
    assert.equal((await unitpay.getPayment({ paymentId })).status, 'wait');
    await payer.pay(paymentId);
    const payment = await unitpay.getPayment({ paymentId });
    assert.equal(payment.status, 'success');
    assert.equal(payment.paymentId, paymentId);
    assert.equal(payment.availableForRefund, payment.orderSum);
    assert.deepEqual(shop.received(paymentId), ['check', 'pay']);
  },
};
