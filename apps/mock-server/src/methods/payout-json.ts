/**
 * @module
 * A payout as massPayment and massPaymentStatus show it, in the types of the one real reply that is known (2019): payoutId a number,
 * transactionId echoed, two decimals. The documents' older sample has strings and no transactionId.
 */

import { formatDate } from '../clock/clock.js';
import { ApiError } from '../errors/api-error.js';
import { formatSum, type Kopecks } from '../money/kopecks.js';
import { date, id, money, object, text, word } from '../openapi/schema.js';
import type { Payout, PayoutStatus } from '../state/payout.js';
import { SUCCESS_TEXTS } from '../texts/api-texts.js';

const MESSAGES: Readonly<Record<PayoutStatus, string>> = {
  success: SUCCESS_TEXTS.paidOut.message,
  not_completed: SUCCESS_TEXTS.payoutPending.message,
  error: SUCCESS_TEXTS.payoutUndone.message,
};

/** The body for a payout; a failed one with a code is an error. */
export function payoutBody(payout: Payout, balance: Kopecks): object {
  if (payout.error !== null) throw new ApiError(payout.error);
  return {
    result: {
      message: MESSAGES[payout.status],
      status: payout.status,
      payoutId: payout.id,
      partnerBalance: formatSum(balance),
      createDate: formatDate(payout.createdAt),
      ...(payout.completedAt === null ? {} : { completeDate: formatDate(payout.completedAt) }),
      sum: formatSum(payout.sum),
      payoutCommission: formatSum(payout.payoutCommission),
      partnerCommission: formatSum(payout.partnerCommission),
      transactionId: payout.transactionId,
    },
  };
}

/** A payout as a reply shows it. */
export const payoutSchema = object({
  message: text(),
  status: word('success', 'not_completed', 'error'),
  payoutId: id,
  partnerBalance: money,
  createDate: date,
  'completeDate?': date,
  sum: money,
  payoutCommission: money,
  partnerCommission: money,
  'transactionId?': text('Not in the documented sample; a real reply of 2019 has it.'),
});
