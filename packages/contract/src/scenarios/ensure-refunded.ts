/**
 * @module
 * A refund that is asked for twice.
 */
import assert from 'node:assert/strict';
import type { World } from '../world/world.js';
import type { Scenario } from './scenario.js';

export const ensureRefunded: Scenario = {
  name: 'ensureRefunded refunds once, and told again knows that it was done',
  async run({ unitpay, given, provider }: World) {
    provider.remembers();
    const { paymentId } = await given.refundable();
    assert.equal((await unitpay.ensureRefunded({ paymentId })).state, 'refunded');
    assert.equal((await unitpay.ensureRefunded({ paymentId })).state, 'already-refunded');
    assert.equal((await unitpay.getPayment({ paymentId })).status, 'refund');
  },
};
