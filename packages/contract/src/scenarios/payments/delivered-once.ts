/**
 * @module
 * The provider repeats a pay that was accepted.
 */
import assert from 'node:assert/strict';
import type { World } from '../../world/world.js';
import type { Scenario } from '../scenario.js';

export const deliveredOnce: Scenario = {
  name: 'a repeated pay is accepted again, and the order is delivered once',
  async run({ unitpay, given, payer, shop, provider }: World) {
    const paymentId = await given.waiting();
    await payer.pay(paymentId);
    await provider.repeat(paymentId);
    assert.deepEqual(shop.received(paymentId), ['check', 'pay', 'pay']);
    assert.equal(shop.delivered(paymentId), 1);
    assert.equal((await unitpay.getPayment({ paymentId })).status, 'success');
  },
};
