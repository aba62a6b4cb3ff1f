/**
 * @module
 * A merchant's project and the partner account all projects belong to.
 */
import type { Kopecks } from '../money/kopecks.js';

/** How the brackets of a webhook's query are written. */
export type WebhookEncoding = 'http_build_query' | 'literal';

/** What `initPayment` answers with: an address to send the payer to, HTML to show (an object for Apple Pay), or a bill. */
export const INIT_TYPES = ['redirect', 'response', 'invoice'] as const;

/** One of them. */
export type InitType = (typeof INIT_TYPES)[number];

/** A project: keys, addresses and switches that the provider keeps in the cabinet. */
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
  /** Whether payouts are switched on: off answers code 100. */
  payouts: boolean;
}
