/**
 * @module
 * The shop refuses after charging, and the UnitPay dashboard repeats.
 */
import assert from 'node:assert/strict';
import type { World } from '../../world/world.js';
import type { Scenario } from '../scenario.js';

export const refusedAtPay: Scenario = {
  name: 'an error answer to pay leaves error_pay, and a repeat from the UnitPay dashboard that is accepted makes it success',
  async run({ unitpay, given, payer, shop, provider }: World) {
    const paymentId = await given.waiting();
    shop.refuse('pay');
    await payer.pay(paymentId);
    assert.equal((await unitpay.getPayment({ paymentId })).status, 'error_pay');
    shop.accept();
    await provider.repeat(paymentId);
    assert.equal((await unitpay.getPayment({ paymentId })).status, 'success');
  },
};
