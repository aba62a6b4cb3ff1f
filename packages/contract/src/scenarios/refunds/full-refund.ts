/**
 * @module
 * All the money back.
 */
import assert from 'node:assert/strict';
import type { World } from '../../world/world.js';
import type { Scenario } from '../scenario.js';

export const fullRefund: Scenario = {
  name: 'a refund without a sum gives everything back with the documented message',
  async run({ unitpay, given }: World) {
    const { paymentId } = await given.refundable();
    assert.equal((await unitpay.refundPayment({ paymentId })).message, 'Возврат успешно произведен');
  },
};
