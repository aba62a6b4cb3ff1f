/**
 * @module
 * What a verified webhook says: flat, normalised, only names we know; the rest is in `raw`.
 */
import type { WEBHOOK_METHODS } from '../../dictionaries/webhook-methods.js';

/** The four kinds of webhook. */
export type WebhookMethod = (typeof WEBHOOK_METHODS)[number];

/** What every webhook says. */
export interface WebhookEventBase {
  /** `webhook`: UnitPay sent it. `api`: a `pay` that never came, recovered by reading the payment. */
  readonly source: 'webhook' | 'api';
  /** UnitPay's id of the payment: all digits, as text. */
  readonly unitpayId: string;
  /** Your project's id. */
  readonly projectId: string;
  /** Your own id of the order or the payer, as you gave it when the payment was created. */
  readonly account: string;
  /** When the payment was made, as sent: `YYYY-MM-DD HH:MM:SS`, Moscow time. A repeat much later carries the same date. */
  readonly date: string;
  /** The instant of `date`, read at UTC+03:00. */
  readonly dateAt: Date;
  /** Whether this is a test payment: no money moved. */
  readonly test: boolean;
  /** What the merchant earns, in rubles, padded to two decimals. */
  readonly profit?: string;
  /** The order's sum again (undocumented), padded to two decimals. */
  readonly sum?: string;
  /** Sub-method, such as `card`, `card_not_rf`, `mts`. */
  readonly operator?: string;
  /** The payer's address (undocumented). */
  readonly ip?: string;
  /** The payer's masked card or wallet. */
  readonly purse?: string;
  /** The payer's phone; absent when UnitPay sends `0`. */
  readonly phone?: string;
  /** Whether 3-D Secure was passed (`3ds` on the wire); in `pay` only. */
  readonly threeDs?: boolean;
  /** Whether the payment is two-stage (undocumented). */
  readonly isPreauth?: boolean;
  /** The subscription that the payment opened or belongs to. */
  readonly subscriptionId?: string;
  /** Every parameter as received (decoded, `signature` and `sign` included), without a prototype. Names that the provider adds are here. Empty for `source: 'api'`. */
  readonly raw: Readonly<Record<string, string>>;
}

/** The sums of a webhook; required in all but `error`. */
export interface WebhookSums {
  /** The order's sum, padded to two decimals. */
  readonly orderSum: string;
  /** The order's currency, three letters. */
  readonly orderCurrency: string;
  /** What the payer was charged, padded to two decimals. */
  readonly payerSum: string;
  /** The currency the payer was charged in. */
  readonly payerCurrency: string;
  /** Payment system, such as `card`, `sbp`, `mc`. */
  readonly paymentType: string;
}

/** UnitPay asks, before charging, whether the order can be paid. An error reply cancels the payment and its text is shown to the payer. */
export interface CheckEvent extends WebhookEventBase, WebhookSums {
  readonly method: 'check';
}

/** The payer has been charged: deliver. */
export interface PayEvent extends WebhookEventBase, WebhookSums {
  readonly method: 'pay';
}

/** The money is held, not taken: never deliver on it. `pay` follows the capture. */
export interface PreauthEvent extends WebhookEventBase, WebhookSums {
  readonly method: 'preauth';
}

/** The payment failed at some stage. Not final: a `pay` may still follow. */
export interface ErrorEvent extends WebhookEventBase, Partial<WebhookSums> {
  readonly method: 'error';
  /** UnitPay's text of the failure. */
  readonly errorMessage?: string;
}

/** Any verified webhook; `method` tells which. */
export type WebhookEvent = CheckEvent | PayEvent | PreauthEvent | ErrorEvent;

/** A webhook that names the order's sum, so that it can be compared with the order. */
export type OrderEvent = CheckEvent | PayEvent | PreauthEvent;
