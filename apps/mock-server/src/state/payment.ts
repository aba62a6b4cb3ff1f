/**
 * @module
 * A payment as the mock keeps it.
 */

import type { Kopecks } from '../money/kopecks.js';
import type { FormFlag } from '../reference/form-flags.js';

/** Statuses of getPayment. */
export type PaymentStatus = 'wait' | 'success' | 'error' | 'error_check' | 'error_pay' | 'refund' | 'secure';

/** Where the held money of a preauth payment is; `none` for any other payment and before the payer paid. */
export type HoldState = 'none' | 'held' | 'captured' | 'released';

/** One line of a receipt, as the merchant sent it. */
export type CashItem = Readonly<Record<string, unknown>>;

/** A refund of a payment. */
export interface Refund {
  /** What was given back, in hundredths. */
  readonly sum: Kopecks;
  /** When, in epoch milliseconds of the mock's clock. */
  readonly at: number;
  /** Lines of the refund receipt. */
  readonly cashItems: readonly CashItem[] | null;
}

/** A payment. Times are epoch milliseconds of the mock's clock. */
export interface Payment {
  /** UnitPay's number of the payment. */
  readonly id: number;
  /** Its project. */
  readonly projectId: number;
  /** The merchant's number of the order. */
  readonly account: string;
  /** Description of the order. */
  readonly desc: string;
  /** Sum of the order, in hundredths. */
  readonly orderSum: Kopecks;
  /** Currency of the order. */
  readonly orderCurrency: string;
  /** What the payer pays, in hundredths. */
  readonly payerSum: Kopecks;
  /** Currency the payer pays in. */
  readonly payerCurrency: string;
  /** Test payments live outside the stored state: they are never found by getPayment. */
  readonly test: boolean;
  /** Whether the money is held first. */
  readonly preauth: boolean;
  /** What happens after 114 hours without a decision: `0` captures, `1` releases. */
  readonly preauthExpireLogic: 0 | 1;
  /** Whether paying it starts a subscription. */
  readonly subscription: boolean;
  /** When it was created. */
  readonly createdAt: number;
  /** When the newest attempt to pay began: the `date` of webhooks; `null` before the first. */
  attemptAt: number | null;
  /** The payer's address. */
  readonly ip: string;
  /** Language of the page, when it was chosen. */
  readonly locale: 'ru' | 'en' | null;
  /** Parts of the payment pages that are hidden. */
  readonly hide: readonly FormFlag[];
  /** Where the payer is sent after paying. */
  readonly resultUrl: string | null;
  /** Where the payer goes without paying. */
  readonly backUrl: string | null;
  /** Where the receipt goes. */
  readonly customerEmail: string | null;
  /** Where the receipt goes. */
  readonly customerPhone: string | null;
  /** Lines of the receipt. */
  readonly cashItems: readonly CashItem[] | null;
  /** The system the payer finally used; the form may change it until the money moves. */
  paymentType: string;
  /** Sub-method in webhooks, `card_not_rf` for instance. */
  operator: string;
  /** Masked card, or another system's wallet. */
  purse: string;
  /** The payer's phone, for systems that use one. */
  phone: string;
  /** What the merchant gets, in hundredths. */
  profit: Kopecks;
  /** Whether the payer went through 3-D Secure. */
  threeDs: boolean;
  /** Its status. */
  status: PaymentStatus;
  /** Where its held money is. */
  hold: HoldState;
  /** When the money was held. */
  heldAt: number | null;
  /** When the money was taken. */
  paidAt: number | null;
  /** The subscription it started or was charged on. */
  subscriptionId: number | null;
  /** Why it failed. */
  errorMessage: string | null;
  /** Its refunds, oldest first; more than one only where the project's `refundRule` allows it. */
  refunds: readonly Refund[];
  /** How much of its prepayment has been offset. */
  offset: Kopecks;
}
