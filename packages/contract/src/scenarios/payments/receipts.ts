/**
 * @module
 * Receipts and their sum rule.
 */
import assert from 'node:assert/strict';
import type { World } from '../../world/world.js';
import { ORDER } from '../order.js';
import { refused } from '../refused.js';
import type { Scenario } from '../scenario.js';

const item = (price: string) => ({ name: 'test_oplata', count: 1, price, nds: 'vat0', type: 'commodity' }) as const;

export const receipts: Scenario = {
  name: 'a receipt that fits the sum is accepted, one that costs more is refused by the provider too',
  async run({ unitpay }: World) {
    const customerEmail = 'payer@example.com';
    const created = await unitpay.initPayment({ ...ORDER, customerEmail, cashItems: [item('100')] });
    assert.equal(created.type, 'redirect');
    const encoded = btoa(JSON.stringify([{ ...item('100'), price: 100.01 }]));
    await refused(unitpay.call('initPayment', { ...ORDER, customerEmail, cashItems: encoded }, { auth: 'project' }));
  },
};
