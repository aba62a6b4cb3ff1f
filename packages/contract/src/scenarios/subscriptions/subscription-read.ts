/**
 * @module
 * Subscriptions as test mode knows them.
 */
import assert from 'node:assert/strict';
import type { World } from '../../world/world.js';
import { refused } from '../refused.js';
import type { Scenario } from '../scenario.js';

export const subscriptionRead: Scenario = {
  name: 'an active and a closed subscription read as such, an unknown one is refused',
  async run({ unitpay, given }: World) {
    assert.equal(
      (await unitpay.getSubscription({ subscriptionId: await given.activeSubscription() })).status,
      'active',
    );
    assert.equal((await unitpay.getSubscription({ subscriptionId: await given.closedSubscription() })).status, 'close');
    await refused(unitpay.getSubscription({ subscriptionId: '999' }));
    await refused(unitpay.closeSubscription({ subscriptionId: '999' }));
  },
};
