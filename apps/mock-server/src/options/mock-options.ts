/**
 * @module
 * What `createMockUnitPay` takes.
 */
import type { PresetName as FaultPreset } from '../faults/presets.js';
import type { InitType, PaidShows, RefundRule, Strictness, WebhookEncoding } from '../state/project.js';
import type { WebhookFunction } from '../webhooks/webhook-function.js';

/** What the UnitPay dashboard keeps of one project, with its keys. */
export interface ProjectOptions {
  /** Number of the project; 135 by default. */
  readonly projectId?: number | string;
  /** Shown on the dashboard; the number by default. */
  readonly name?: string;
  /** Key of form links; `135-mock` by default. */
  readonly publicKey?: string;
  /** Key of API calls, forms and webhooks; `mock_secret` by default. */
  readonly secretKey?: string;
  /** Key of test mode; without it test mode takes any key. */
  readonly testSecretKey?: string;
  /** Where webhooks go: an http(s) address, or a function. Without it none are sent and payments simply succeed. */
  readonly webhook?: string | WebhookFunction;
  /** Where a payer is sent after paying. */
  readonly successUrl?: string;
  /** Where a payer is sent after failing to pay. */
  readonly failUrl?: string;
  /** Whether `check` is sent before charging; `true` by default. */
  readonly check?: boolean;
  /** Whether a cash register is connected, so that receipts are demanded; `false` by default. */
  readonly cashRegister?: boolean;
  /** How webhook queries are encoded; as PHP's `http_build_query` by default. */
  readonly encoding?: WebhookEncoding;
  /** What `initPayment` answers with; by default an invoice for the payment systems that used one in 2021, and a redirect for all others. */
  readonly initType?: InitType;
  /**
   * How often a payment can be refunded: `'one'` (the newest page; the default), `'half-hour'` (the same sum not twice within half an
   * hour of the mock's clock, the older note read literally) or `'rest'` (until nothing is left).
   */
  readonly refundRule?: RefundRule;
  /** Whether the payment form is switched on; off, its links answer 404. `true` by default. */
  readonly form?: boolean;
  /** When getPayment shows a paid payment as paid: `'at-once'`, before `pay` is sent (the default), or `'when-answered'`. */
  readonly paidShows?: PaidShows;
  /**
   * What to do where UnitPay's documents demand something and nobody knows whether the real server checks it: `'documented'` (the
   * default) refuses and names the rule, `'lenient'` accepts.
   */
  readonly strict?: Strictness;
  /** Payment systems that are switched on; all that any document names by default. */
  readonly paymentTypes?: readonly string[];
}

/** Options of the account the projects belong to. */
export interface PartnerOptions {
  /** `test_user` by default. */
  readonly login?: string;
  /** Key of account-level methods; `mock_partner_secret` by default. */
  readonly secretKey?: string;
  /** Rubles on the account at the start; `"100000.00"` by default. */
  readonly balance?: string;
  /** Largest single payout in rubles; `"15000.00"` by default. */
  readonly payoutLimit?: string;
  /** Smallest single payout in rubles, below which the answer is code 1000 with HTML in its message; `"0.00"` by default. */
  readonly payoutMinimum?: string;
  /** Whether payouts are switched on; `true` by default. */
  readonly payouts?: boolean;
}

/** Options of a mock. Those of a project, given here, are those of its first project. */
export interface MockOptions extends ProjectOptions {
  /** More projects, each with a `projectId`, `publicKey` and `secretKey` of its own. */
  readonly projects?: readonly ProjectOptions[];
  /** The account the projects belong to; one with the defaults below when left out. */
  readonly partner?: PartnerOptions;
  /** Where links point to when the browser reaches the mock by another name. */
  readonly publicUrl?: string;
  /** How long the merchant may take to answer a webhook, in milliseconds; 10 000 by default. */
  readonly webhookTimeout?: number;
  /** The address webhooks seem to come from; `127.0.0.1` by default. */
  readonly webhookIp?: string;
  /** Host names, besides localhost and IP addresses, under which the control API and the dashboard may be used; none by default. */
  readonly allowedHosts?: readonly string[];
  /** Faults by name that are on from the start and after each `reset`, such as `['bank-slow']`; none by default. */
  readonly faults?: readonly FaultPreset[];
  /** How many journal entries are kept; 2 000 by default. */
  readonly journalLimit?: number;
  /** How many webhook deliveries are kept; 2 000 by default. */
  readonly deliveryLimit?: number;
  /** State to start from: what `GET /__mock__/state` or a state file holds. Empty by default. */
  readonly seed?: unknown;
  /** Where real time comes from, epoch milliseconds; `Date.now` by default. */
  readonly now?: () => number;
}
