/**
 * @module
 * A payout, found again by the merchant's transactionId.
 */
import type { Kopecks } from '../money/kopecks.js';

/** Statuses of a payout. */
export type PayoutStatus = 'success' | 'not_completed' | 'error';

/** A payout. Times are epoch milliseconds of the mock's clock. */
export interface Payout {
  readonly id: number;
  readonly transactionId: string;
  readonly sum: Kopecks;
  /** Kept whole in memory, masked wherever it is shown. */
  readonly purse: string;
  readonly paymentType: string;
  readonly memberId: string | null;
  readonly comment: string | null;
  readonly createdAt: number;
  readonly payoutCommission: Kopecks;
  readonly partnerCommission: Kopecks;
  status: PayoutStatus;
  completedAt: number | null;
  /** Code and text that massPaymentStatus answers for a failed payout. */
  error: { readonly code: number; readonly message: string } | null;
}
