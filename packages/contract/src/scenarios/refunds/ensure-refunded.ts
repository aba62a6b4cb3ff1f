/**
 * @module
 * A refund that is asked for twice.
 */
import assert from 'node:assert/strict';
import type { World } from '../../world/world.js';
import type { Scenario } from '../scenario.js';

export const partEnsured: Scenario = {
  name: 'ensureRefunded knows a part again by what is left, and refuses to take another part for it',
  async run({ unitpay, given, provider }: World) {
    provider.remembers();
    const { paymentId } = await given.refundable();
    assert.equal((await unitpay.ensureRefunded({ paymentId, sum: '40.00' })).state, 'refunded');
    assert.equal((await unitpay.ensureRefunded({ paymentId, sum: '40' })).state, 'already-refunded');
    await assert.rejects(unitpay.ensureRefunded({ paymentId, sum: '10.00' }), { name: 'UnitPayRefundError' });
  },
};

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
