/**
 * @module
 * A payout, found again by the merchant's transactionId.
 */
import type { Kopecks } from '../money/kopecks.js';

/** Statuses of a payout. */
export type PayoutStatus = 'success' | 'not_completed' | 'error';

/** A payout. Times are epoch milliseconds of the mock's clock. */
export interface Payout {
  /** UnitPay's number of the payout. */
  readonly id: number;
  /** The merchant's number of the payout. */
  readonly transactionId: string;
  /** Sum in kopecks. */
  readonly sum: Kopecks;
  /** Kept whole in memory, masked wherever it is shown. */
  readonly purse: string;
  /** Payout method. */
  readonly paymentType: string;
  /** Bank, for SBP. */
  readonly memberId: string | null;
  /** Comment shown in the UnitPay dashboard. */
  readonly comment: string | null;
  /** When it was asked for. */
  readonly createdAt: number;
  /** Commission of the payout, in kopecks. */
  readonly payoutCommission: Kopecks;
  /** Commission of the partner, in kopecks. */
  readonly partnerCommission: Kopecks;
  /** Its status. */
  status: PayoutStatus;
  /** When it was completed. */
  completedAt: number | null;
  /** Code and text that massPaymentStatus answers for a failed payout. */
  error: { readonly code: number; readonly message: string } | null;
}
