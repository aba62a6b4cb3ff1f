/**
 * @module
 * A client on a wire of our own: what it sends is kept, what it gets is chosen.
 */
import { UnitPay, type UnitPayOptions } from '@unitpay-kit/core';
import { readPairs } from '../wire/pairs.js';

/** A client and what it sent. */
export interface WireProbe {
  readonly unitpay: UnitPay;
  /** Requests in the order sent. */
  readonly sent: Request[];
  /** The decoded value of a parameter of the last request; undefined when it was not sent. */
  value(name: string): string | undefined;
}

/** What a wire answers: a body with HTTP 200, a response, or an error that fetch throws. */
export type Answer = string | (() => Response | Promise<Response>);

/** Options of a merchant with all keys. */
export const MERCHANT = {
  projectId: 123456,
  publicKey: '123456-abcde',
  secretKey: 'PROJECT-0KEY0',
  partner: { login: 'partner@example.com', secretKey: 'ACCOUNTKEY' },
} as const;

/** Parameters that every initPayment of these suites shares. */
export const PAYMENT = { paymentType: 'card', account: 'order413', sum: '100.00', desc: 'description' } as const;

/** Makes a client on such a wire. */
export function wireProbe(answer: Answer, options: Partial<UnitPayOptions> = {}): WireProbe {
  const sent: Request[] = [];
  const unitpay = new UnitPay({
    ...MERCHANT,
    ...options,
    fetch: async (url, init) => {
      sent.push(new Request(url, init));
      return typeof answer === 'string' ? new Response(answer) : answer();
    },
  });
  const value = (name: string) =>
    readPairs(sent.at(-1)?.url.split('?')[1] ?? '').find((pair) => pair.name === name)?.value;
  return { unitpay, sent, value };
}

/** A reset in the middle of a reply, as Node's fetch reports it. */
export function connectionReset(): never {
  throw new TypeError('fetch failed', { cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }) });
}
