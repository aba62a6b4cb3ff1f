/**
 * @module
 * A payout as massPayment and massPaymentStatus show it: every value is a string.
 */
import { formatDate } from '../clock/clock.js';
import { ApiError } from '../errors/api-error.js';
import { formatShortSum, formatSum, type Kopecks } from '../money/kopecks.js';
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
      payoutId: String(payout.id),
      partnerBalance: formatSum(balance),
      createDate: formatDate(payout.createdAt),
      ...(payout.completedAt === null ? {} : { completeDate: formatDate(payout.completedAt) }),
      sum: formatShortSum(payout.sum),
      payoutCommission: formatSum(payout.payoutCommission),
      partnerCommission: formatSum(payout.partnerCommission),
    },
  };
}
