/**
 * @module
 * Every documented error code, as the client tells it.
 */
import assert from 'node:assert/strict';
import type { World } from '../../world/world.js';
import { refused } from '../refused.js';
import type { Scenario } from '../scenario.js';

const COMMON = [-32000, -32602, -32603] as const;
const PAYOUT = [100, 101, 102, 103, 104, 105, 1051, 1052, 1053, 106, 122, 201] as const;

function scenario(method: 'getPartner' | 'massPayment', code: number): Scenario {
  return {
    name: `${method} refused with ${code} keeps the code and says whether it can have been carried out`,
    async run({ unitpay, given, provider }: World) {
      await provider.failNext(method, code);
      const { transactionId, sum } = given.payout();
      const call =
        method === 'getPartner'
          ? unitpay.getPartner({}, { maxRetries: 0 })
          : unitpay.massPayment({ transactionId, sum, purse: '4111111111111111', paymentType: 'card' });
      const error = await refused(call);
      assert.equal(error.apiCode, code);
      assert.equal(error.outcome, code === -32603 ? 'unknown' : 'refused');
      assert.notEqual(error.reason, 'other');
    },
  };
}

export const errorCodes: readonly Scenario[] = [
  ...COMMON.map((code) => scenario('getPartner', code)),
  ...PAYOUT.map((code) => scenario('massPayment', code)),
];
