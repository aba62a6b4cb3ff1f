/**
 * @module
 * Code -32602.
 */
import assert from 'node:assert/strict';
import type { World } from '../../world/world.js';
import { refused } from '../refused.js';
import type { Scenario } from '../scenario.js';

export const missingParameter: Scenario = {
  name: 'a call without an obligatory parameter is refused',
  async run({ unitpay }: World) {
    const error = await refused(unitpay.call('refundPayment', {}, { auth: 'project' }));
    assert.equal(error.outcome, 'refused');
  },
};
