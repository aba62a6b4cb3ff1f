/**
 * @module
 * The payer gives up.
 */
import assert from 'node:assert/strict';
import type { World } from '../../world/world.js';
import type { Scenario } from '../scenario.js';

export const decline: Scenario = {
  name: 'a declined payment is error with a text, the shop hears error, and a pay may still follow',
  async run({ unitpay, given, payer, shop }: World) {
    const paymentId = await given.waiting();
    await payer.decline(paymentId);
    const payment = await unitpay.getPayment({ paymentId });
    assert.equal(payment.status, 'error');
    assert.ok(payment.errorMessage, 'a text says why');
    assert.equal(shop.received(paymentId).at(-1), 'error');
    await payer.pay(paymentId);
    assert.equal((await unitpay.getPayment({ paymentId })).status, 'success');
    assert.equal(shop.received(paymentId).at(-1), 'pay');
  },
};
