import { describe, expect, it } from 'vitest';
import { paymentServer, paymentWith } from '../../test/payment-server.js';
import { answering, client, virtual } from '../../test/runtimes.js';

/** What UnitPay says of payment 2154490981, answered to a question about payment 5. */
const ANOTHER = { result: paymentWith({ status: 'success' }) };

describe('an answer about another payment', () => {
  it.each(['getPayment', 'waitForPayment', 'ensureRefunded'] as const)(
    'is refused by %s, and nothing more is sent',
    async (method) => {
      const { fetch, urls } = answering(ANOTHER);
      await expect(client({ fetch }, virtual())[method]({ paymentId: '5' })).rejects.toMatchObject({
        name: 'UnitPayResponseError',
        outcome: 'unknown',
        issues: [{ path: 'paymentId', message: expect.stringContaining('is not the one asked for') }],
      });
      expect(urls).toHaveLength(1);
    },
  );

  it('is believed in test mode, where UnitPay answers with samples', async () => {
    const { fetch } = answering(ANOTHER);
    const asked = client({ fetch, test: true }).getPayment({ paymentId: '5' });
    await expect(asked).resolves.toMatchObject({ paymentId: '2154490981' });
  });

  it('is no refusal where the same id is written as a number, a string or a bigint', async () => {
    for (const paymentId of [2154490981, '2154490981', 2154490981n]) {
      const { fetch } = answering({ result: { ...paymentWith(), paymentId: '2154490981' } });
      await expect(client({ fetch }).getPayment({ paymentId })).resolves.toMatchObject({ status: 'success' });
    }
  });

  it('does not settle a refund that was sent', async () => {
    const server = paymentServer({}, { answer: new Error('reset') });
    let reads = 0;
    const unitpay = client(
      {
        maxRetries: 0,
        async fetch(url, init) {
          const response = await server.fetch(url, init);
          if (!url.includes('getPayment') || ++reads === 1) return response;
          return new Response(
            JSON.stringify({
              result: { ...paymentWith({ status: 'refund', availableForRefund: '0.00' }), paymentId: 7 },
            }),
          );
        },
      },
      virtual(),
    );
    await expect(unitpay.ensureRefunded({ paymentId: '2154490981' })).rejects.toMatchObject({
      reason: 'unproven',
      outcome: 'unknown',
    });
  });
});
