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
  /** UnitPay's number of the subscription. */
  readonly id: number;
  /** Its project. */
  readonly projectId: number;
  /** The payment that started it. */
  readonly parentPaymentId: number;
  /** Description of the first order. */
  readonly description: string;
  /** When it was started. */
  readonly startedAt: number;
  /** Its status. */
  status: SubscriptionStatus;
  /** How many payments succeeded, the first one included. */
  successPayments: number;
  /** How many charges failed. */
  failPayments: number;
  /** The newest charge. */
  lastPaymentId: number | null;
  /** When it last changed. */
  updatedAt: number | null;
  /** What was paid in all, in hundredths. */
  totalSum: Kopecks;
  /** Why it was closed. */
  closeType: CloseType | null;
  /** Text the next charge fails with; `null` lets it succeed. */
  nextDecline: string | null;
}
