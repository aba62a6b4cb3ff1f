/**
 * @module
 * A subscription from its first payment to its end.
 */
import assert from 'node:assert/strict';
import type { World } from '../../world/world.js';
import { ORDER } from '../order.js';
import { refused } from '../refused.js';
import type { Scenario } from '../scenario.js';

export const subscriptionLife: Scenario = {
  name: 'a subscription is active, is charged by its id, is listed, and after closing only under all',
  async run({ unitpay, given, provider }: World) {
    provider.remembers();
    const subscriptionId = await given.activeSubscription();
    const before = await unitpay.getSubscription({ subscriptionId });
    assert.equal(before.status, 'active');
    const charge = await unitpay.initPayment({ ...ORDER, subscriptionId });
    assert.ok(charge.paymentId, 'the mock names the payment of a charge');
    await provider.settle();
    assert.equal((await unitpay.getPayment({ paymentId: charge.paymentId })).status, 'success');
    const after = await unitpay.getSubscription({ subscriptionId });
    assert.equal(Number(after.successPayments), Number(before.successPayments) + 1);
    assert.equal(after.lastPaymentId, charge.paymentId);
    const listed = async (all: boolean) =>
      (await unitpay.listSubscriptions(all ? { all: true } : {})).map((each) => each.subscriptionId);
    assert.ok((await listed(false)).includes(subscriptionId));
    assert.equal((await unitpay.closeSubscription({ subscriptionId })).message, 'Подписка успешно закрыта');
    const closed = await unitpay.getSubscription({ subscriptionId });
    assert.deepEqual([closed.status, closed.closeType], ['close', 'api']);
    assert.ok(!(await listed(false)).includes(subscriptionId));
    assert.ok((await listed(true)).includes(subscriptionId));
    await refused(unitpay.initPayment({ ...ORDER, subscriptionId }));
  },
};
