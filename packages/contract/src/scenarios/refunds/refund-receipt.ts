/**
 * @module
 * A refund with its receipt.
 */
import assert from 'node:assert/strict';
import type { World } from '../../world/world.js';
import type { Scenario } from '../scenario.js';

export const refundReceipt: Scenario = {
  name: 'a refund of a part with the items of its receipt, and without any contact, is accepted',
  async run({ unitpay, given }: World) {
    const { paymentId } = await given.refundable();
    const cashItems = [{ name: 'test_oplata', count: 1, price: '40', nds: 'vat0', type: 'commodity' }] as const;
    const { message } = await unitpay.refundPayment({ paymentId, sum: '40', cashItems });
    assert.equal(message, 'Возврат успешно произведен');
  },
};
