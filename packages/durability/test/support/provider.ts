/**
 * @module
 * A mock UnitPay behind a real port, with payments that are paid.
 */
import { UnitPay, type UnitPayOptions } from '@unitpay-kit/core';
import { createMockUnitPay, type MockOptions, type MockUnitPay } from '@unitpay-kit/mock-server';

/** A provider. */
export interface Provider {
  readonly mock: MockUnitPay;
  readonly url: string;
  readonly projectId: number;
  readonly secretKey: string;
  client(options?: Partial<UnitPayOptions>): UnitPay;
  /** A payment of 100 rubles, paid unless told otherwise. */
  payment(options?: { readonly paid?: boolean; readonly preauth?: boolean }): Promise<string>;
  /** How often `refundPayment` arrived for a payment. */
  calls(paymentId: string): number;
  /** Kopecks that went back, each refund by itself. */
  refunds(paymentId: string): readonly number[];
  close(): Promise<void>;
}

/** Any number no other test uses: payments of all tests are in one ledger. */
const firstId = () => 1_000_000_000 + Math.floor(Math.random() * 1_000_000_000);

/** Starts one; the number of its project is its own, so that no other test works on its refunds. */
export async function startProvider(options: MockOptions = {}): Promise<Provider> {
  const projectId = firstId();
  const publicKey = `${projectId}-mock`;
  const secretKey = 'mock_secret';
  const mock = createMockUnitPay({ projectId, publicKey, secretKey, journalLimit: 100_000, ...options });
  const listener = await mock.listen();
  const client = (given: Partial<UnitPayOptions> = {}) =>
    new UnitPay({ projectId, publicKey, secretKey, baseUrl: listener.url, maxRetries: 0, timeout: 1_000, ...given });
  const ours = client();
  let orders = 0;
  return {
    mock,
    url: listener.url,
    projectId,
    secretKey,
    client,
    async payment({ paid = true, preauth = false } = {}) {
      orders += 1;
      const { paymentId } = await ours.initPayment({
        paymentType: 'card',
        account: `order-${orders}`,
        sum: '100.00',
        desc: 'a case',
        resultUrl: 'http://127.0.0.1/',
        ...(preauth && { preauth }),
      });
      if (paid) await mock.pay(paymentId);
      return paymentId;
    },
    calls: (paymentId) =>
      mock.journal
        .entries({ kind: 'api' })
        .filter((entry) => entry.method === 'refundPayment' && String(entry.paymentId) === paymentId).length,
    refunds: (paymentId) => mock.payment(paymentId)?.refunds.map(({ sum }) => Number(sum)) ?? [],
    close: () => mock.dispose(),
  };
}
