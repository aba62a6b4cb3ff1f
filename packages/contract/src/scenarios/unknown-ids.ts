/**
 * @module
 * Ids nobody knows, and names nobody knows.
 */
import assert from 'node:assert/strict';
import type { World } from '../world/world.js';
import { refused } from './refused.js';
import type { Scenario } from './scenario.js';

export const unknownIds: Scenario = {
  name: 'an unknown payment, bank card number and method are refused',
  async run({ unitpay }: World) {
    await refused(unitpay.getPayment({ paymentId: '1' }));
    await refused(unitpay.refundPayment({ paymentId: '1' }));
    await refused(unitpay.call('noSuchMethod', {}, { auth: 'project' }));
    assert.equal((await refused(unitpay.getBinInfo({ bin: '000000' }))).apiCode, 100);
  },
};
