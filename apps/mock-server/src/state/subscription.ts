/**
 * @module
 * A subscription: created by a payment, charged by its id.
 */
import type { Kopecks } from '../money/kopecks.js';

/** Statuses of a subscription. */
export type SubscriptionStatus = 'new' | 'active' | 'close';

/** Why a subscription was closed. */
export type CloseType = 'api' | 'error' | 'abuse';

/** A subscription. Times are epoch milliseconds of the mock's clock. */
export interface Subscription {
  readonly id: number;
  readonly projectId: number;
  readonly parentPaymentId: number;
  readonly description: string;
  readonly startedAt: number;
  status: SubscriptionStatus;
  successPayments: number;
  failPayments: number;
  lastPaymentId: number | null;
  updatedAt: number | null;
  totalSum: Kopecks;
  closeType: CloseType | null;
  /** Text the next charge fails with; `null` lets it succeed. */
  nextDecline: string | null;
}
