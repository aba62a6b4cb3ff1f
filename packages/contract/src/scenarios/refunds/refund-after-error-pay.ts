/**
 * @module
 * The shop failed at pay and refunds it.
 */
import assert from 'node:assert/strict';
import type { World } from '../../world/world.js';
import type { Scenario } from '../scenario.js';

export const refundAfterErrorPay: Scenario = {
  name: 'a payment in error_pay was credited, so it can be refunded',
  async run({ unitpay, given, payer, shop }: World) {
    const paymentId = await given.waiting();
    shop.refuse('pay');
    await payer.pay(paymentId);
    const payment = await unitpay.getPayment({ paymentId });
    assert.equal(payment.status, 'error_pay');
    assert.equal(payment.availableForRefund, payment.orderSum);
    assert.equal(shop.delivered(paymentId), 0);
    assert.equal((await unitpay.refundPayment({ paymentId })).message, 'Возврат успешно произведен');
  },
};
