/**
 * @module
 * A payment as the mock keeps it.
 */
import type { Kopecks } from '../money/kopecks.js';

/** Statuses of getPayment. */
export type PaymentStatus = 'wait' | 'success' | 'error' | 'error_check' | 'error_pay' | 'refund' | 'secure';

/** Where the held money of a preauth payment is; `none` for any other payment and before the payer paid. */
export type HoldState = 'none' | 'held' | 'captured' | 'released';

/** One line of a receipt, as the merchant sent it. */
export type CashItem = Readonly<Record<string, unknown>>;

/** The one refund a payment may have. */
export interface Refund {
  readonly sum: Kopecks;
  readonly at: number;
  readonly cashItems: readonly CashItem[] | null;
}

/** A payment. Times are epoch milliseconds of the mock's clock. */
export interface Payment {
  readonly id: number;
  readonly projectId: number;
  readonly account: string;
  readonly desc: string;
  readonly orderSum: Kopecks;
  readonly orderCurrency: string;
  readonly payerSum: Kopecks;
  readonly payerCurrency: string;
  /** Test payments live outside the stored state: they are never found by getPayment. */
  readonly test: boolean;
  readonly preauth: boolean;
  /** What happens after 114 hours without a decision: `0` captures, `1` releases. */
  readonly preauthExpireLogic: 0 | 1;
  /** Whether paying it starts a subscription. */
  readonly subscription: boolean;
  readonly createdAt: number;
  readonly ip: string;
  readonly locale: 'ru' | 'en' | null;
  readonly resultUrl: string | null;
  readonly backUrl: string | null;
  readonly customerEmail: string | null;
  readonly customerPhone: string | null;
  readonly cashItems: readonly CashItem[] | null;
  /** The system the payer finally used; the form may change it until the money moves. */
  paymentType: string;
  /** Sub-method in webhooks, `card_not_rf` for instance. */
  operator: string;
  /** Masked card, or another system's wallet. */
  purse: string;
  phone: string;
  profit: Kopecks;
  threeDs: boolean;
  status: PaymentStatus;
  hold: HoldState;
  heldAt: number | null;
  paidAt: number | null;
  subscriptionId: number | null;
  errorMessage: string | null;
  refund: Refund | null;
  /** How much of its prepayment has been offset. */
  offset: Kopecks;
}
