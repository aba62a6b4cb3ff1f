import { client } from './hey/client.gen';
import { getPayment, initPayment, refundPayment } from './hey/sdk.gen';
import { toUnitPay } from './rewrite.js';

/** @hey-api/openapi-ts. */
export async function run(baseUrl: string, real: boolean): Promise<unknown[]> {
  client.setConfig({ baseUrl });
  if (real) client.interceptors.request.use((request) => toUnitPay(request));
  const key = { secretKey: 'mock_secret' };
  const created = await initPayment({
    query: { paymentType: 'card', account: 'order-7', sum: '900.00', projectId: '135', ...key },
  });
  if (created.data === undefined || !('result' in created.data)) throw new Error('no payment');
  const paymentId = String(created.data.result.paymentId);
  const read = await getPayment({ query: { paymentId, ...key } });
  const refund = await refundPayment({ query: { paymentId, ...key } });
  if (read.data === undefined || !('result' in read.data)) throw new Error('no read');
  if (refund.data === undefined || !('error' in refund.data)) throw new Error('refunded');
  const status: 'success' | 'wait' | 'error' | 'error_pay' | 'error_check' | 'refund' | 'secure' =
    read.data.result.status;
  const message: string = refund.data.error.message;
  return [created.data.result.type, status, message];
}

/** Never run: what the types refuse. */
export function refused(): unknown {
  // @ts-expect-error paymentId is missing
  return getPayment({ query: { secretKey: 'k' } });
}
