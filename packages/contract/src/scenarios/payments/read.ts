/**
 * @module
 * getPayment for the three states test mode knows.
 */
import assert from 'node:assert/strict';
import type { World } from '../../world/world.js';
import type { Scenario } from '../scenario.js';

export const read: Scenario = {
  name: 'waiting, paid and declined payments read as wait, success and error',
  async run({ unitpay, given }: World) {
    assert.equal((await unitpay.getPayment({ paymentId: await given.waiting() })).status, 'wait');
    assert.equal((await unitpay.getPayment({ paymentId: await given.paid() })).status, 'success');
    assert.equal((await unitpay.getPayment({ paymentId: await given.declined() })).status, 'error');
  },
};
