/**
 * @module
 * The shop refuses before charging.
 */
import assert from 'node:assert/strict';
import type { World } from '../../world/world.js';
import type { Scenario } from '../scenario.js';

export const refusedAtCheck: Scenario = {
  name: 'an error answer to check leaves error_check, without a pay',
  async run({ unitpay, given, payer, shop }: World) {
    const paymentId = await given.waiting();
    shop.refuse('check');
    await payer.pay(paymentId);
    assert.equal((await unitpay.getPayment({ paymentId })).status, 'error_check');
    assert.ok(!shop.received(paymentId).includes('pay'));
  },
};
