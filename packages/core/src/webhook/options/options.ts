import type { OrderCheck, PaymentErrorHandler, WebhookHandler } from '../handle/handlers.js';
import type { IpFeedReader } from '../ip/ip-feed.js';
import type { WebhookLogger } from '../log/logger.js';
import type { WatchLedger } from '../recovery/watch-list.js';
import type { WebhookStore } from '../store/store.js';
import type { CheckEvent, PayEvent, PreauthEvent } from '../verify/event.js';
import type { WebhookClient } from './webhook-client.js';
import type { WebhookHooks } from './webhook-hooks.js';

/** How long accepted webhooks are remembered, in milliseconds; absent means the store's own default. */
export interface WebhookRetention {
  /** 5 minutes by default: a later `check` calls your handler again, since stock and prices change. */
  readonly check?: number | undefined;
  /** By default as long as the store does: within it a repeated `pay` delivers nothing. */
  readonly pay?: number | undefined;
  /** By default as long as the store does. */
  readonly preauth?: number | undefined;
  /** By default as long as the store does. */
  readonly error?: number | undefined;
}

/** The options of {@link createWebhook}. Times are in milliseconds. */
export interface WebhookOptions<Tx = undefined> {
  /** The client whose keys, project and address list are used; or give `secretKey` and `projectId`. */
  readonly client?: WebhookClient | undefined;
  /** The project's key; several while a key is being replaced. Overrides the client's. */
  readonly secretKey?: string | readonly string[] | undefined;
  /** The key of test mode; tried only for `test=1`, beside the project's. Overrides the client's. */
  readonly testSecretKey?: string | readonly string[] | undefined;
  /** Your project's id. Overrides the client's. */
  readonly projectId?: string | number | bigint | undefined;
  /** Where "already done" is remembered: `memoryStore()`, `redisStore(client)`, `postgresStore({ pool })`, or your own. */
  readonly store: WebhookStore<Tx>;
  /**
   * Returns the expected sum and currency of the order, or null to refuse the payment; compared before any handler runs. Required, since
   * without it anyone can pay 1 ruble for any order: `'unchecked'` is the way to say that your handlers compare them.
   */
  readonly order: OrderCheck<Tx> | 'unchecked';
  /**
   * The payer has been charged: deliver. The payment is credited to you whatever you answer, so refusing or throwing here leaves
   * a payer who has paid and has nothing; it is logged as an error, and the payment can be repeated in the UnitPay dashboard.
   */
  readonly onPay: WebhookHandler<PayEvent, Tx>;
  /** May the payer pay? Accepted after the order check when absent. */
  readonly onCheck?: WebhookHandler<CheckEvent, Tx> | undefined;
  /** The money is held, not taken: do not deliver. Accepted after the order check when absent. */
  readonly onPreauth?: WebhookHandler<PreauthEvent, Tx> | undefined;
  /** The payment failed; a `pay` may still follow. Accepted when absent. */
  readonly onPaymentError?: PaymentErrorHandler<Tx> | undefined;
  /**
   * IP addresses and CIDR ranges instead of {@link UNITPAY_IPS}; `[]` refuses everyone, `'any'` turns the check off. No range may be wider than
   * /8 (IPv6: /16, unique local addresses /7).
   */
  readonly allowedIps?: readonly string[] | 'any' | undefined;
  /**
   * Accept 127.0.0.0/8 and ::1, where a mock calls from; for development only. Does not apply to requests that a local proxy forwards with
   * `X-Forwarded-For`. Off by default.
   */
  readonly allowLoopback?: boolean | undefined;
  /**
   * Proxies in front of you: how many, or their IP addresses and CIDR ranges (as narrow as in `allowedIps`). `X-Forwarded-For` is read from the
   * right. 0 by default: the header is ignored.
   */
  readonly trustedProxies?: number | readonly string[] | undefined;
  /**
   * Whether a well-signed request from an unknown address makes us read UnitPay's published list, at most once a minute. On by
   * default, off when `allowedIps` is given. A function replaces the reading.
   */
  readonly ipFeed?: boolean | IpFeedReader | undefined;
  /** Accept webhooks of test payments, in which no money moves; `order` must then return `test: true` for the orders they may pay. Off by default. */
  readonly acceptTest?: boolean | undefined;
  /** Accept form-encoded POST beside GET. Off by default: UnitPay documents GET. */
  readonly acceptPost?: boolean | undefined;
  /** Refuse a webhook whose date is further than this from the clock. Off by default: a payment repeated in the UnitPay dashboard has its old date. */
  readonly maxAge?: number | undefined;
  /** When the error reply goes out if the work has not finished; 8,000 by default, since the provider waits about 10 seconds. */
  readonly deadline?: number | undefined;
  /** When late work loses its right to be recorded; 60,000 by default. */
  readonly maxRun?: number | undefined;
  /** How long accepted webhooks are remembered; where left out `check` 5 minutes, the others as long as the store does. */
  readonly retention?: WebhookRetention | undefined;
  /**
   * Ask `getPayment` before the handler runs and compare payment, project, account, sum and currency, and for `pay` the status. It can't tell a
   * payment that is being paid from one that nobody paid (both are `wait`). Needs `client`. Off by default.
   */
  readonly confirmWithApi?: boolean | undefined;
  /** HTTP status of the reply to a request that is not believed; 200 by default. */
  readonly forgedStatus?: number | undefined;
  /** Where refusals are explained; the console by default, `false` for nowhere. */
  readonly logger?: WebhookLogger | false | undefined;
  /**
   * Where payments are kept whose `pay` is awaited, so that one that gets lost is found; `webhook.recovery.start()` looks for them. Needs
   * `client`. A ledger that does not answer never changes a reply.
   */
  readonly ledger?: WatchLedger | undefined;
  /** What every pause of `webhook.recovery` is multiplied by; 1 by default. For tests and demonstrations. */
  readonly timeScale?: number | undefined;
  /** Callbacks for metrics; what they throw changes nothing. */
  readonly on?: WebhookHooks | undefined;
  /** The clock, in epoch milliseconds; for tests. */
  readonly now?: (() => number) | undefined;
}
