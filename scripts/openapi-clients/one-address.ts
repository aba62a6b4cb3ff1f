import createClient from 'openapi-fetch';
import type { paths } from './fetch/real.js';

/** openapi-typescript with openapi-fetch over the document that is true of the real UnitPay: one address, no rewrite. */
export async function run(baseUrl: string): Promise<unknown[]> {
  const client = createClient<paths>({ baseUrl });
  const created = await client.GET('/api', {
    params: {
      query: {
        method: 'initPayment',
        paymentType: 'card',
        account: 'order-7',
        sum: '900.00',
        projectId: '135',
        secretKey: 'mock_secret',
      },
    },
  });
  if (created.data === undefined || !('result' in created.data)) throw new Error('no payment');
  const { result } = created.data as { result: { type: string; paymentId: number } };
  const read = await client.GET('/api', {
    params: { query: { method: 'getPayment', paymentId: String(result.paymentId), secretKey: 'mock_secret' } },
  });
  const refund = await client.GET('/api', {
    params: { query: { method: 'refundPayment', paymentId: String(result.paymentId), secretKey: 'mock_secret' } },
  });
  if (refund.data === undefined || !('error' in refund.data)) throw new Error('refunded');
  return [result.type, (read.data as { result: { status: string } }).result.status, refund.data.error.message];
}

/** Never run: what the types refuse. */
export function refused(client: ReturnType<typeof createClient<paths>>): unknown {
  // @ts-expect-error there is no such method
  return client.GET('/api', { params: { query: { method: 'getPayments' } } });
}
