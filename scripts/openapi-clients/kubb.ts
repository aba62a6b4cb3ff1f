import { getPayment, initPayment, refundPayment } from './kubb/clients/index';
import { toUnitPay } from './rewrite.js';

/** kubb: its clients call the global fetch, so that is what is wrapped. */
export async function run(baseUrl: string, real: boolean): Promise<unknown[]> {
  const plain = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const request = new Request(String(input).replace('http://mock.invalid', baseUrl), init);
    return plain(real ? toUnitPay(request) : request);
  };
  const key = { secretKey: 'mock_secret' };
  const created = await initPayment({
    paymentType: 'card',
    account: 'order-7',
    sum: '900.00',
    projectId: '135',
    ...key,
  });
  if (!('result' in created)) throw new Error('no payment');
  const paymentId = String(created.result.paymentId);
  const read = await getPayment({ paymentId, ...key });
  const refund = await refundPayment({ paymentId, ...key });
  globalThis.fetch = plain;
  if (!('result' in read)) throw new Error('no read');
  if (!('error' in refund)) throw new Error('refunded');
  const status: 'success' | 'wait' | 'error' | 'error_pay' | 'error_check' | 'refund' | 'secure' = read.result.status;
  const message: string = refund.error.message;
  return [created.result.type, status, message];
}

/** Never run: what the types refuse. */
export function refused(): unknown {
  // @ts-expect-error paymentId is missing
  return getPayment({ secretKey: 'k' });
}
