/**
 * @module
 * A shop small enough to read: it creates a payment, takes webhooks, and refunds. It knows an address and a key, no library.
 */
import { createHash } from 'node:crypto';

/** What the shop needs to reach UnitPay, or its mock. */
export interface Gateway {
  readonly origin: string;
  readonly fetch: typeof globalThis.fetch;
  readonly secretKey: string;
}

/** Creates a shop with one order of 900 rubles. */
export function createShop({ origin, fetch, secretKey }: Gateway) {
  const paid = new Set<string>();

  async function call(method: string, params: Record<string, string>): Promise<Record<string, unknown>> {
    const query = new URLSearchParams({ method, secretKey, ...params });
    const response = await fetch(`${origin}/api?${query}`);
    const body = (await response.json()) as { result?: Record<string, unknown>; error?: { message: string } };
    if (body.result === undefined) throw new Error(body.error?.message ?? 'no result');
    return body.result;
  }

  return {
    isPaid: (order: string) => paid.has(order),
    checkout: (order: string) =>
      call('initPayment', { projectId: '135', paymentType: 'card', account: order, sum: '900.00' }),
    refund: (paymentId: string) => call('refundPayment', { paymentId }),
    webhook: (request: Request): Response => {
      const { method, params } = read(request.url);
      const { signature, ...fields } = params;
      const values = Object.keys(fields)
        .sort()
        .map((name) => fields[name]);
      const expected = createHash('sha256')
        .update([method, ...values, secretKey].join('{up}'))
        .digest('hex');
      if (signature !== expected) return Response.json({ error: { message: 'Wrong signature' } });
      if (fields['orderSum'] !== '900.00') return Response.json({ error: { message: 'Wrong sum' } });
      if (method === 'pay') paid.add(fields['account'] ?? '');
      return Response.json({ result: { message: 'OK' } });
    },
  };
}

function read(url: string): { method: string; params: Record<string, string> } {
  const params: Record<string, string> = {};
  let method = '';
  for (const [name, value] of new URL(url).searchParams) {
    if (name === 'method') method = value;
    else params[name.slice('params['.length, -1)] = value;
  }
  return { method, params };
}
