import { describe, expect, it } from 'vitest';
import { paymentServer, reset } from '../../test/payment-server.js';
import { client, virtual } from '../../test/runtimes.js';

const paymentId = '2154490981';
const OK = { result: { message: 'Возврат успешно произведен' } };
const LISTED = [{ sum: '100.00' }];

/** A payment of 300 rubles, and what `ensureRefunded` makes of it. */
async function ensured(fields: object, asked: string | undefined): Promise<{ error: unknown; calls: string[] }> {
  const server = paymentServer({ ...fields, orderSum: '300.00' }, { answer: OK });
  const unitpay = client({ fetch: server.fetch, maxRetries: 0 }, virtual());
  const error = await unitpay.ensureRefunded({ paymentId, sum: asked }).then(
    ({ state }) => state,
    (reason: unknown) => reason,
  );
  return { error, calls: server.calls };
}

describe('a payment of 300.00 without a sign of a refund', () => {
  it.each([
    ['the whole is there', '300.00', undefined],
    ['the whole is there and a part is asked for', '300.00', '100.00'],
    ['nothing is told, as of webmoney payments', '', undefined],
    ['nothing is told and a part is asked for', null, '100.00'],
  ])('is refunded where %s', async (_, availableForRefund, asked) => {
    const { error, calls } = await ensured({ availableForRefund, refunds: [] }, asked);
    expect(error).toBe('refunded');
    expect(calls).toStrictEqual(['getPayment', 'refundPayment']);
  });

  it.each([
    ['200.00', '50.00', '100.00'],
    ['200.00', '100.00', '100.00'],
    ['200.00', undefined, '100.00'],
    ['0.00', undefined, '300.00'],
    ['0.00', '100.00', '300.00'],
  ])(
    'is not refunded where only %s of it is left (asked: %s), and %s is named as missing',
    async (availableForRefund, asked, missing) => {
      const { error, calls } = await ensured({ availableForRefund, refunds: [] }, asked);
      expect(error).toMatchObject({
        reason: 'unproven',
        outcome: 'not-sent',
        message: expect.stringContaining(`lacks ${missing} in availableForRefund`),
      });
      expect(calls).toStrictEqual(['getPayment']);
    },
  );
});

it.each([
  ['refunded', '300.00', undefined],
  ['partial_refund', '200.00', '50.00'],
  ['REVERSED', '300.00', undefined],
  ['chargeback', null, undefined],
])(
  'an unknown status that speaks of a refund (%s) is a doubt, and nothing is sent',
  async (status, availableForRefund, asked) => {
    const { error, calls } = await ensured({ status, availableForRefund, refunds: [] }, asked);
    expect(error).toMatchObject({ reason: 'unproven', outcome: 'not-sent' });
    expect(calls).toStrictEqual(['getPayment']);
  },
);

it('an unknown status that speaks of nothing is left to UnitPay', async () => {
  const { error } = await ensured({ status: 'settled', availableForRefund: '300.00' }, undefined);
  expect(error).toBe('refunded');
});

describe('a listed refund of 100.00', () => {
  it.each([
    ['another part', '200.00', '200.00'],
    ['the whole', '200.00', undefined],
    ['another part, where nothing more can be refunded', '0.00', '200.00'],
    ['another part, where what is left is not told', null, '200.00'],
    ['another part, where what is left does not show it yet', '300.00', '200.00'],
  ])('is a refund of another sum for %s', async (_, availableForRefund, asked) => {
    const { error, calls } = await ensured({ availableForRefund, refunds: LISTED }, asked);
    expect(error).toMatchObject({ reason: 'other-sum', outcome: 'not-sent' });
    expect(calls).toStrictEqual(['getPayment']);
  });

  it('is the refund that was asked for', async () => {
    const { error, calls } = await ensured({ availableForRefund: '200.00', refunds: LISTED }, '100.00');
    expect(error).toBe('already-refunded');
    expect(calls).toStrictEqual(['getPayment']);
  });

  it('proves nothing where what is left speaks of just the sum asked for', async () => {
    const { error } = await ensured({ availableForRefund: '100.00', refunds: LISTED }, '200.00');
    expect(error).toMatchObject({ reason: 'unproven', outcome: 'not-sent' });
  });
});

it('a listed sum that can’t be read is a doubt, not another sum', async () => {
  const { error } = await ensured({ availableForRefund: '200.00', refunds: [{ sumCurrency: 'RUB' }] }, '100.00');
  expect(error).toMatchObject({ reason: 'unproven', outcome: 'not-sent' });
});

it('a doubt after an unknown outcome stays unknown', async () => {
  const server = paymentServer({}, { answer: reset(), after: { availableForRefund: '800.00' } });
  const unitpay = client({ fetch: server.fetch, maxRetries: 0 }, virtual());
  await expect(unitpay.ensureRefunded({ paymentId, sum: '100' })).rejects.toMatchObject({
    reason: 'unproven',
    outcome: 'unknown',
  });
});
