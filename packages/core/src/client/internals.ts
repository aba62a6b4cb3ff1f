/**
 * @module
 * Internal access to a client's keys and reads, for the other parts of this package. Not exported from the package.
 */
import type * as v from 'valibot';
import { UnitPayValidationError } from '../errors/unitpay-validation-error.js';
import type { refundPayment } from '../methods/refund-payment.js';

/** Name of the method that gives it; `Symbol.for` makes it work across the package's two copies (ESM and CommonJS) too. */
export const INTERNALS: unique symbol = Symbol.for('unitpay-kit.client-internals') as never;

/** Limits of one internal request. */
export interface InternalCallOptions {
  /** Milliseconds for the whole request. */
  readonly timeout?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Parameters of `refundPayment` that were checked; the receipt is encoded. */
export type CheckedRefund = v.InferOutput<typeof refundPayment.params>;

/** A payment as `getPayment` gives it. */
export type ConfirmedPayment = Readonly<Record<string, unknown>>;

/** Reads a payment by the API, to confirm a webhook. */
export type ReadPayment = (
  id: string,
  options: { readonly signal: AbortSignal; readonly test: boolean },
) => Promise<ConfirmedPayment>;

/** What a client shows to the other parts of this package. */
export interface ClientInternals {
  readonly projectId: string;
  readonly secretKey: string;
  readonly testSecretKey: string | undefined;
  /** Whether the client is in test mode. */
  readonly test: boolean;
  /** Milliseconds for a whole call. */
  readonly timeout: number;
  /** The payment as UnitPay knows it, normalised; `test` chooses the key and sends `test=1`. */
  getPayment(
    paymentId: string,
    options?: InternalCallOptions & { readonly test?: boolean | undefined },
  ): Promise<ConfirmedPayment>;
  /** Checks the id of a payment; `where` names who was given it. */
  checkPaymentId(where: string, paymentId: unknown): string;
  /** Checks a refund as `refundPayment` would. */
  checkRefund(where: string, params: unknown): CheckedRefund;
  /** Sends a checked refund, just once; resolves with UnitPay's text. */
  refund(params: CheckedRefund, options: InternalCallOptions): Promise<string>;
  /** The addresses of `/ips/ips_webhooks.json`, exactly as listed; rejects with an error of ours when the feed is not one. */
  ipFeed(options?: InternalCallOptions): Promise<readonly string[]>;
  /** Masks every key of the client in a text, however it is encoded. */
  redact(text: string): string;
}

/** Reads a client's internals, or says that the value is not a client; `where` names who was given it. */
export function internalsOf(
  client: unknown,
  where = 'createWebhook',
  remedy = '; leave it out to give secretKey and projectId instead',
): ClientInternals {
  const access: unknown = typeof client === 'object' && client !== null ? Reflect.get(client, INTERNALS) : undefined;
  if (typeof access !== 'function') {
    throw new UnitPayValidationError(where, [{ path: 'client', message: `expected an instance of UnitPay${remedy}` }]);
  }
  return access.call(client) as ClientInternals;
}
