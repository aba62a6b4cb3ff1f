/**
 * @module
 * initPayment alone: where the payer has to go.
 */
import assert from 'node:assert/strict';
import type { World } from '../../world/world.js';
import { ORDER } from '../order.js';
import type { Scenario } from '../scenario.js';

export const create: Scenario = {
  name: 'a created payment has an id and an address to send the payer to',
  async run({ unitpay }: World) {
    const created = await unitpay.initPayment(ORDER);
    assert.equal(created.type, 'redirect');
    assert.match(created.paymentId, /^\d+$/);
    assert.match(String(Reflect.get(created, 'redirectUrl')), /^https?:\/\//);
  },
};
