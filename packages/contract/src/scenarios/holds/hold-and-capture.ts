/**
 * @module
 * Two stages, taken.
 */
import assert from 'node:assert/strict';
import type { World } from '../../world/world.js';
import { refused } from '../refused.js';
import type { Scenario } from '../scenario.js';

export const holdAndCapture: Scenario = {
  name: 'held money is taken by confirmPayment: preauth, then pay, and no second confirmation',
  async run({ unitpay, given, shop, provider }: World) {
    const paymentId = await given.held();
    assert.equal(shop.received(paymentId).at(-1), 'preauth');
    assert.ok((await unitpay.getPayment({ paymentId })).isPreauth);
    assert.equal((await unitpay.confirmPayment({ paymentId })).message, 'Платеж успешно подтвержден');
    await provider.settle();
    assert.equal((await unitpay.getPayment({ paymentId })).status, 'success');
    assert.equal(shop.received(paymentId).at(-1), 'pay');
    const error = await refused(unitpay.confirmPayment({ paymentId }));
    assert.equal(error.apiMessage, 'Платеж не может быть подтвержден');
  },
};
