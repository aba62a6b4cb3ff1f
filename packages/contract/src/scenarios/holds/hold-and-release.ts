/**
 * @module
 * Two stages, given back.
 */
import assert from 'node:assert/strict';
import type { World } from '../../world/world.js';
import { refused } from '../refused.js';
import type { Scenario } from '../scenario.js';

export const holdAndRelease: Scenario = {
  name: 'held money is given back by cancelPayment: no pay ever, and no second cancellation',
  async run({ unitpay, given, shop, provider }: World) {
    const paymentId = await given.held();
    assert.equal((await unitpay.cancelPayment({ paymentId })).message, 'Блокировка успешно отменёна');
    await provider.settle();
    assert.ok(!shop.received(paymentId).includes('pay'));
    const error = await refused(unitpay.cancelPayment({ paymentId }));
    assert.equal(error.apiMessage, 'Платеж не может быть отменен');
    await refused(unitpay.confirmPayment({ paymentId }));
  },
};
