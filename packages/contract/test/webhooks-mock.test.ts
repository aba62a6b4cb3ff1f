import { createMockUnitPay, type Delivery } from '@unitpay-kit/mock-server';
import { describe, expect, it } from 'vitest';
import { verifyWithCore } from '../src/client/read-webhook.js';
import { readPairs } from '../src/wire/pairs.js';
import { webhookSignatureHolds } from '../src/wire/signature.js';
import { KEYS } from '../src/world/mock-keys.js';

const FORM = 'method=initPayment&paymentType=card&account=order%20413&sum=100.00&desc=Чехол&projectId=135';
const EVERY = ['unitpayId', 'projectId', 'account', 'orderSum', 'orderCurrency', 'payerSum', 'payerCurrency'];

/** Everything the mock sends around one payment: paid, declined, held and captured. */
async function deliveries(encoding: 'http_build_query' | 'literal'): Promise<readonly Delivery[]> {
  const mock = createMockUnitPay({
    ...KEYS,
    encoding,
    webhook: async () => Response.json({ result: { message: 'ok' } }),
  });
  const create = async (more = '') => {
    const reply = await mock.fetch(`${mock.origin}/api?${FORM}&secretKey=${KEYS.secretKey}${more}`);
    const { result } = (await reply.json()) as { result: { paymentId: number } };
    return result.paymentId;
  };
  await mock.pay(await create());
  await mock.pay(await create('&subscription=true'));
  await mock.fail(await create());
  const held = await create('&preauth=1');
  await mock.hold(held);
  await mock.capture(held);
  await mock.idle();
  return mock.deliveries();
}

describe.each(['http_build_query', 'literal'] as const)('every webhook of the mock, encoded as %s,', (encoding) => {
  const all = deliveries(encoding);

  it('is one of the four methods, and all four were sent', async () => {
    expect([...new Set((await all).map(({ method }) => method))].sort()).toEqual(['check', 'error', 'pay', 'preauth']);
  });

  it('carries a signature that holds by the judge’s own reading', async () => {
    for (const { query } of await all) {
      expect(webhookSignatureHolds(query, KEYS.secretKey)).toBe(true);
      expect(webhookSignatureHolds(query, `${KEYS.secretKey}x`)).toBe(false);
    }
  });

  it('is verified by core, which reads the sums, the account and the project from it', async () => {
    const expected = { account: 'order 413', projectId: '135', orderSum: '100.00', orderCurrency: 'RUB', test: false };
    for (const { query } of await all) {
      expect(verifyWithCore({ secretKey: KEYS.secretKey, projectId: '135' }, query)).toMatchObject(expected);
    }
  });

  it('has every field that all samples have', async () => {
    for (const { query } of await all) {
      const names = readPairs(query).map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining([...EVERY, 'paymentType', 'date', 'test', 'signature']));
      expect(
        readPairs(query)
          .filter(({ nested }) => !nested)
          .map(({ name }) => name),
      ).toEqual(['method']);
    }
  });
});
