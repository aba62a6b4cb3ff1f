/**
 * @module
 * The door through which webhooks and refunds get what they need from a client. Not exported from the package.
 */
import type * as v from 'valibot';
import { UnitPayValidationError } from '../errors/unitpay-validation-error.js';
import type { refundPayment } from '../methods/refund-payment.js';

/** Key of the door; `Symbol.for` lets a client of the package's other copy (ESM or CommonJS) open it too. */
export const INTERNALS: unique symbol = Symbol.for('unitpay-kit.client-internals') as never;

/** Limits of one internal request. */
export interface InternalCallOptions {
  /** Milliseconds for the whole request. */
  readonly timeout?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Parameters of `refundPayment` that were checked; the receipt is encoded. */
export type CheckedRefund = v.InferOutput<typeof refundPayment.params>;

/** What a client shows to webhooks and refunds, and to nobody else. */
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
  ): Promise<Readonly<Record<string, unknown>>>;
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

/** Opens the door of a client, or says that the value is not one; `where` names who was given it. */
export function internalsOf(
  client: unknown,
  where = 'createWebhook',
  remedy = '; leave it out to give secretKey and projectId instead',
): ClientInternals {
  const open: unknown = typeof client === 'object' && client !== null ? Reflect.get(client, INTERNALS) : undefined;
  if (typeof open !== 'function') {
    throw new UnitPayValidationError(where, [{ path: 'client', message: `expected an instance of UnitPay${remedy}` }]);
  }
  return open.call(client) as ClientInternals;
}
