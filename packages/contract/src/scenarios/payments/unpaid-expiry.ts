/**
 * @module
 * The payer never comes.
 */
import assert from 'node:assert/strict';
import type { World } from '../../world/world.js';
import type { Scenario } from '../scenario.js';

export const unpaidExpiry: Scenario = {
  name: 'a payment nobody pays is error after 24 hours',
  async run({ unitpay, given, provider }: World) {
    const paymentId = await given.waiting();
    await provider.advance(23 * 3_600_000);
    assert.equal((await unitpay.getPayment({ paymentId })).status, 'wait');
    await provider.advance(2 * 3_600_000);
    assert.equal((await unitpay.getPayment({ paymentId })).status, 'error');
  },
};
