/**
 * @module
 * An in-process UnitPay with one payment, for what happens around its refund. Each step of a script answers one request.
 */
import type { UnitPayOptions } from '../src/client/options.js';

/** Fields of the payment that a test changes. */
export interface PaymentFields {
  readonly status?: string;
  readonly isPreauth?: number;
  readonly availableForRefund?: string | null;
  readonly refunds?: object;
  readonly orderSum?: string;
}

/** How `refundPayment` goes: what is answered (an Error breaks the connection) and what the payment looks like from then on. */
export interface RefundScript {
  readonly answer: unknown;
  readonly after?: PaymentFields;
  /** How many reads still show the payment as it was. */
  readonly staleReads?: number;
}

/** A payment behind `fetch`. */
export interface PaymentServer {
  readonly fetch: NonNullable<UnitPayOptions['fetch']>;
  /** Methods in order of arrival. */
  readonly calls: string[];
}

/** What the connection does when it breaks after sending. */
export function reset(): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }) });
}

/** The payment of 900 rubles before anything happened, with changes. */
export function paymentWith(fields: PaymentFields = {}): Record<string, unknown> {
  return {
    paymentId: 2154490981,
    status: 'success',
    paymentType: 'card',
    date: '2026-11-20 10:00:00',
    account: 'order-7',
    projectId: 123456,
    orderSum: '900.00',
    orderCurrency: 'RUB',
    payerSum: '900.00',
    payerCurrency: 'RUB',
    availableForRefund: '900.00',
    isPreauth: 0,
    refunds: [],
    ...fields,
  };
}

/** Serves one payment. */
export function paymentServer(before: PaymentFields, script: RefundScript = { answer: { result: {} } }): PaymentServer {
  const calls: string[] = [];
  let refunded = false;
  let stale = script.staleReads ?? 0;

  function read(): unknown {
    const old = !refunded || stale-- > 0;
    return { result: paymentWith(old ? before : { ...before, ...script.after }) };
  }

  return {
    calls,
    async fetch(url) {
      const method = new URL(url).searchParams.get('method') ?? '';
      calls.push(method);
      if (method === 'getPayment') return new Response(JSON.stringify(read()));
      refunded = true;
      if (script.answer instanceof Error) throw script.answer;
      return script.answer instanceof Response ? script.answer.clone() : new Response(JSON.stringify(script.answer));
    },
  };
}
