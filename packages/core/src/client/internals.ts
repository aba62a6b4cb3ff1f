/**
 * @module
 * Internal access to a client's keys and reads, for the other parts of this package. Not exported from the package.
 */
import type * as v from 'valibot';
import { UnitPayValidationError } from '../errors/unitpay-validation-error.js';
import type { refundPayment } from '../methods/refund-payment.js';
import type { FetchLike } from '../wire/fetch-like.js';

/** Name of the method that gives it; `Symbol.for` makes it work across the package's two copies (ESM and CommonJS) too. */
export const INTERNALS: unique symbol = Symbol.for('unitpay-kit.client-internals') as never;

/** Limits of one internal request. */
interface InternalCallOptions {
  /** Milliseconds for the whole request. */
  readonly timeout?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Parameters of `refundPayment` that were checked; the receipt is encoded. */
type CheckedRefund = v.InferOutput<typeof refundPayment.params>;

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
  /** Origin of UnitPay, or of a mock. */
  readonly baseUrl: string;
  /** What requests are sent with, if not with the global one. */
  readonly fetch: FetchLike | undefined;
  /** Masks every key of the client in a text, however it is encoded. */
  redact(text: string): string;
}

/** A client's internals; `undefined` when the value is not a client. */
export function internalsIn(value: unknown): ClientInternals | undefined {
  const access: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, INTERNALS) : undefined;
  return typeof access === 'function' ? (access.call(value) as ClientInternals) : undefined;
}

/** The internals of a client that is required; `where` names who was given it. */
export function internalsOf(client: unknown, where: string): ClientInternals {
  const internals = internalsIn(client);
  if (internals) return internals;
  throw new UnitPayValidationError(where, [{ path: 'client', message: 'expected an instance of UnitPay' }], 'options');
}
