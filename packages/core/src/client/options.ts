/**
 * @module
 * The options of a client.
 */
import type { IdInput } from '../schema/ids.js';
import type { FetchLike } from '../wire/fetch-like.js';
import type { Hooks } from '../wire/hooks.js';
import type { ParamStyle } from '../wire/query.js';

/** The account (profile) behind account-level methods: balance, commissions, payouts, banks. */
export interface PartnerOptions {
  /** E-mail of the account. */
  readonly login: string;
  /** The secret key of the profile, not of the project. */
  readonly secretKey: string;
}

/**
 * Options of {@link UnitPay}.
 *
 * @see https://help.unitpay.ru/payments/create-payment
 */
export interface UnitPayOptions {
  /** The project's number. */
  readonly projectId: IdInput;
  /** The project's public key, such as `123456-abcde`; needed by `paymentUrl` and `widgetOptions` only. */
  readonly publicKey?: string | undefined;
  /** The project's secret key. */
  readonly secretKey: string;
  /** The secret key of test mode: sent instead of the others in test mode, where it is given. Signatures are made with `secretKey` all the same. */
  readonly testSecretKey?: string | undefined;
  /** Needed by account-level methods; in test mode its `login` is sent with every method. */
  readonly partner?: PartnerOptions | undefined;
  /** Origin of UnitPay, or of a mock; `https://unitpay.ru` by default. */
  readonly baseUrl?: string | undefined;
  /** Sends `test=1` with every call; false by default, can be given per call. */
  readonly test?: boolean | undefined;
  /** Limit of a whole call in milliseconds, retries and waits included; 10,000 by default. */
  readonly timeout?: number | undefined;
  /** How often a call is retried at most, where it is safe to retry; 2 by default. */
  readonly maxRetries?: number | undefined;
  /** The largest reply that is read, in bytes after decompression; 1,048,576 (1 MiB) by default. */
  readonly maxReplySize?: number | undefined;
  /** `flat` by default; `nested` sends `params[name]`, as UnitPay documented before May 2026. */
  readonly paramStyle?: ParamStyle | undefined;
  /** Replaces the global `fetch`: for a proxy, a mock, or instrumentation. It must pass everything on, and not follow redirects, retry or cache by itself. */
  readonly fetch?: FetchLike | undefined;
  /** Callbacks for logs and metrics; everything they get is masked. */
  readonly on?: Hooks | undefined;
}
