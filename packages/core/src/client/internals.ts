/**
 * @module
 * The door through which the webhook part gets what it needs from a client. Not exported from the package.
 */
import { UnitPayValidationError } from '../errors/unitpay-validation-error.js';

/** Key of the door; `Symbol.for` lets a client of the package's other copy (ESM or CommonJS) open it too. */
export const INTERNALS: unique symbol = Symbol.for('unitpay-kit.client-internals') as never;

/** Limits of one internal request. */
export interface InternalCallOptions {
  /** Milliseconds for the whole request. */
  readonly timeout?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What a client shows to the webhook part and to nobody else. */
export interface ClientInternals {
  readonly projectId: string;
  readonly secretKey: string;
  readonly testSecretKey: string | undefined;
  /** The payment as UnitPay knows it, normalised; `test` chooses the key and sends `test=1`. */
  getPayment(
    paymentId: string,
    options?: InternalCallOptions & { readonly test?: boolean | undefined },
  ): Promise<Readonly<Record<string, unknown>>>;
  /** The addresses of `/ips/ips_webhooks.json`, exactly as listed; rejects with an error of ours when the feed is not one. */
  ipFeed(options?: InternalCallOptions): Promise<readonly string[]>;
  /** Masks every key of the client in a text, however it is encoded. */
  redact(text: string): string;
}

/** Opens the door of a client, or says that the value is not one. */
export function internalsOf(client: unknown): ClientInternals {
  const open: unknown = typeof client === 'object' && client !== null ? Reflect.get(client, INTERNALS) : undefined;
  if (typeof open !== 'function') {
    throw new UnitPayValidationError('createWebhook', [
      {
        path: 'client',
        message: 'expected an instance of UnitPay; leave it out to give secretKey and projectId instead',
      },
    ]);
  }
  return open.call(client) as ClientInternals;
}
