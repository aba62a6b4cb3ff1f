/**
 * @module
 * Two stages, and nobody decides.
 */
import assert from 'node:assert/strict';
import type { World } from '../../world/world.js';
import type { Scenario } from '../scenario.js';

const EXPIRY = 114 * 3_600_000 + 60_000;

export const holdExpiry: Scenario = {
  name: 'held money is released after 114 hours, or taken when preauthExpireLogic is 0',
  async run({ unitpay, given, shop, provider }: World) {
    const released = await given.held();
    const taken = await given.held({ preauthExpireLogic: 0 });
    await provider.advance(EXPIRY);
    assert.ok(!shop.received(released).includes('pay'));
    assert.notEqual((await unitpay.getPayment({ paymentId: released })).status, 'success');
    assert.equal((await unitpay.getPayment({ paymentId: taken })).status, 'success');
    assert.equal(shop.received(taken).at(-1), 'pay');
  },
};
