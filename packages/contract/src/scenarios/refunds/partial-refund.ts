/**
 * @module
 * A part of the money back.
 */
import assert from 'node:assert/strict';
import type { World } from '../../world/world.js';
import type { Scenario } from '../scenario.js';

export const partialRefund: Scenario = {
  name: 'a refund of a part is accepted with the documented message',
  async run({ unitpay, given }: World) {
    const { paymentId } = await given.refundable();
    assert.equal((await unitpay.refundPayment({ paymentId, sum: '40.00' })).message, 'Возврат успешно произведен');
  },
};
