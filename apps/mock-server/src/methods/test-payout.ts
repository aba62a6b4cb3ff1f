/**
 * @module
 * The payouts of test mode, told apart by their transactionId.
 */

import { apiError } from '../errors/api-error.js';
import { parseSum } from '../money/kopecks.js';
import type { PayoutStatus } from '../state/payout.js';
import type { Call } from './api-method.js';
import { payoutBody } from './payout-json.js';

/** F12358132134 succeeds, F383117770 fails, any other is not completed; nothing is stored. */
export function testPayout(call: Call, known: boolean): object {
  const transactionId = call.params.get('transactionId') ?? '';
  if (transactionId === 'F383117770') throw apiError('payoutFailed');
  const success = transactionId === 'F12358132134';
  if (!success && known) throw apiError('unknownPayout');
  const status: PayoutStatus = success ? 'success' : 'not_completed';
  const now = call.world.clock.now();
  const payout = {
    id: 114_233,
    transactionId,
    sum: parseSum(call.params.get('sum') ?? '') ?? 30_000n,
    purse: call.params.get('purse') ?? '',
    paymentType: 'card',
    memberId: null,
    comment: null,
    createdAt: now,
    payoutCommission: 600n,
    partnerCommission: 0n,
    status,
    completedAt: success ? now : null,
    error: null,
  };
  return payoutBody(payout, call.world.store.partner.balance);
}
