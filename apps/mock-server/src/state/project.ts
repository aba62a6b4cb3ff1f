/**
 * @module
 * A merchant's project and the partner account all projects belong to.
 */
import type { Kopecks } from '../money/kopecks.js';

/** How the brackets of a webhook's query are written. */
export const WEBHOOK_ENCODINGS = ['http_build_query', 'literal'] as const;

/** One of them. */
export type WebhookEncoding = (typeof WEBHOOK_ENCODINGS)[number];

/** What `initPayment` answers with: an address to send the payer to, HTML to show (an object for Apple Pay), or a bill. */
export const INIT_TYPES = ['redirect', 'response', 'invoice'] as const;

/** One of them. */
export type InitType = (typeof INIT_TYPES)[number];

/** How often a payment can be refunded: once, each sum once in half an hour, or until nothing is left. */
export const REFUND_RULES = ['one', 'half-hour', 'rest'] as const;

/** One of them. */
export type RefundRule = (typeof REFUND_RULES)[number];

/** When getPayment shows a paid payment as paid: before `pay` is sent, or once it is answered. */
export const PAID_SHOWS = ['at-once', 'when-answered'] as const;

/** One of them. */
export type PaidShows = (typeof PAID_SHOWS)[number];

/** What to do where UnitPay's documents demand something, and nobody knows whether the real server checks it. */
export const STRICTNESS = ['documented', 'lenient'] as const;

/** One of them. */
export type Strictness = (typeof STRICTNESS)[number];

/** A project: keys, addresses and switches that UnitPay keeps in its dashboard (личный кабинет). */
export interface Project {
  readonly id: number;
  /** Its own name, if it was given one. */
  readonly name: string | null;
  readonly publicKey: string;
  readonly secretKey: string;
  /** The key of test mode; without it test mode takes any key. */
  readonly testSecretKey: string | null;
  /** Where webhooks go; `null` means none are sent and payments simply succeed. */
  webhookUrl: string | null;
  successUrl: string | null;
  failUrl: string | null;
  /** Whether `check` is sent before charging. */
  check: boolean;
  /** Whether a cash register is connected, so that receipts are demanded. */
  cashRegister: boolean;
  encoding: WebhookEncoding;
  /** What `initPayment` answers with; `null` leaves it to the payment system. */
  initType: InitType | null;
  /** How often a payment can be refunded. */
  refundRule: RefundRule;
  /** Whether the payment form is switched on; off answers 404. */
  form: boolean;
  /** When getPayment shows a paid payment as paid. */
  paidShows: PaidShows;
  /** Whether what only the documents demand is demanded. */
  strict: Strictness;
  /** Payment systems that are switched on. */
  readonly paymentTypes: readonly string[];
}

/** The account whose key and login open the account-level methods. */
export interface Partner {
  readonly login: string;
  readonly secretKey: string;
  /** Money on the account. */
  balance: Kopecks;
  /** Largest single payout. */
  readonly payoutLimit: Kopecks;
  /** Smallest single payout: below it the answer is code 1000. */
  readonly payoutMinimum: Kopecks;
  /** Whether payouts are switched on: off answers code 100. */
  payouts: boolean;
}
