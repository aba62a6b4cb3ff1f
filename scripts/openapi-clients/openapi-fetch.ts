import createClient from 'openapi-fetch';
import type { paths } from './fetch/schema.js';
import { toUnitPay } from './rewrite.js';

/** openapi-typescript with openapi-fetch. */
export async function run(baseUrl: string, real: boolean): Promise<unknown[]> {
  const client = createClient<paths>({ baseUrl });
  if (real) client.use({ onRequest: ({ request }) => toUnitPay(request) });
  const key = { secretKey: 'mock_secret' };
  const created = await client.GET('/api/initPayment', {
    params: { query: { paymentType: 'card', account: 'order-7', sum: '900.00', projectId: '135', ...key } },
  });
  if (created.data === undefined || !('result' in created.data)) throw new Error('no payment');
  const paymentId = String(created.data.result.paymentId);
  const read = await client.GET('/api/getPayment', { params: { query: { paymentId, ...key } } });
  const refund = await client.GET('/api/refundPayment', { params: { query: { paymentId, ...key } } });
  if (read.data === undefined || !('result' in read.data)) throw new Error('no read');
  if (refund.data === undefined || !('error' in refund.data)) throw new Error('refunded');
  const status: 'success' | 'wait' | 'error' | 'error_pay' | 'error_check' | 'refund' | 'secure' =
    read.data.result.status;
  const message: string = refund.data.error.message;
  return [created.data.result.type, status, message];
}

/** Never run: what the types refuse. */
export function refused(client: ReturnType<typeof createClient<paths>>): unknown {
  // @ts-expect-error paymentId is missing
  return client.GET('/api/getPayment', { params: { query: { secretKey: 'k' } } });
}
