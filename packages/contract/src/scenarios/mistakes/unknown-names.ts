/**
 * @module
 * Methods and cards nobody knows.
 */
import assert from 'node:assert/strict';
import type { World } from '../../world/world.js';
import { refused } from '../refused.js';
import type { Scenario } from '../scenario.js';

export const unknownNames: Scenario = {
  name: 'an unknown method is refused, an unknown card number is code 100',
  async run({ unitpay }: World) {
    await refused(unitpay.call('noSuchMethod', {}, { auth: 'project' }));
    const error = await refused(unitpay.getBinInfo({ bin: '000000' }));
    assert.deepEqual([error.apiCode, error.reason], [100, 'not-found']);
  },
};
