import { describe, expect, it } from 'vitest';
import { acceptingMerchant, createPayment, merchantAnswering, statusOf } from '../../test/api.js';
import { createMockUnitPay } from '../index.js';

describe('webhooks', () => {
  it('can be reordered: pay comes before the error it follows', async () => {
    const merchant = acceptingMerchant();
    const mock = createMockUnitPay({ check: false, webhook: merchant.handle });
    mock.fault({ webhook: 'error', kind: 'reorder', count: 1 });
    const paymentId = await createPayment(mock);
    const [late] = await mock.fail(paymentId);
    expect(late?.outcome).toBe('deferred');
    await mock.pay(paymentId);
    expect([merchant.got.map((one) => one.method), late?.outcome]).toEqual([['pay', 'error'], 'accepted']);
  });

  it('that were postponed go out on idle at the latest', async () => {
    const merchant = acceptingMerchant();
    const mock = createMockUnitPay({ check: false, webhook: merchant.handle });
    mock.fault({ webhook: '*', kind: 'reorder' });
    await mock.pay(await createPayment(mock));
    expect(merchant.got).toEqual([]);
    await mock.idle();
    expect(merchant.got.map((one) => one.method)).toEqual(['pay']);
  });

  it('that were postponed and then refused leave the payment in error_pay, as in order', async () => {
    const mock = createMockUnitPay({ check: false, webhook: merchantAnswering({ pay: '{"error":{"message":"no"}}' }) });
    mock.fault({ webhook: 'pay', kind: 'reorder' });
    const paymentId = await createPayment(mock);
    await mock.pay(paymentId);
    expect(await statusOf(mock, paymentId)).toBe('success');
    await mock.idle();
    expect(await statusOf(mock, paymentId)).toBe('error_pay');
  });

  it('that a repeat postponed complete the payment when they are answered, not before', async () => {
    let isBroken = true;
    const webhook = () => Response.json(isBroken ? { error: { message: 'no' } } : { result: {} });
    const mock = createMockUnitPay({ check: false, webhook });
    const paymentId = await createPayment(mock);
    await mock.pay(paymentId);
    isBroken = false;
    mock.fault({ webhook: 'pay', kind: 'reorder' });
    await mock.repeat(paymentId);
    expect(await statusOf(mock, paymentId)).toBe('error_pay');
    await mock.idle();
    expect(await statusOf(mock, paymentId)).toBe('success');
  });
});

describe('check', () => {
  it.each([{ kind: 'reorder', webhook: '*' }, 'webhook-out-of-order'] as const)(
    'is answered before anything else happens to its payment, whatever comes out of order (%j)',
    async (fault) => {
      const seen: [string | null, unknown][] = [];
      const mock = createMockUnitPay({
        webhook: async (request) => {
          const { searchParams } = new URL(request.url);
          seen.push([searchParams.get('method'), await statusOf(mock, Number(searchParams.get('params[unitpayId]')))]);
          return Response.json({ result: {} });
        },
      });
      const rule = typeof fault === 'string' ? mock.fault(fault) : mock.fault(fault);
      await mock.pay(await createPayment(mock));
      expect(seen).toEqual([['check', 'wait']]);
      // Only what was put off has used the rule up.
      expect(rule.hits).toBe(1);
      await mock.pay(await createPayment(mock));
      expect(seen.map(([method]) => method)).toEqual(['check', 'check', 'pay']);
    },
  );

  it('that is refused takes no money, whatever comes out of order', async () => {
    const mock = createMockUnitPay({ webhook: merchantAnswering({ check: '{"error":{"message":"sold out"}}' }) });
    mock.fault('webhook-out-of-order');
    const paymentId = await createPayment(mock);
    await mock.pay(paymentId);
    expect(mock.payment(paymentId)).toMatchObject({ status: 'error_check', paidAt: null });
  });

  it('can not be put off by a rule of its own, which says why', () => {
    const mock = createMockUnitPay();
    const rule = { webhook: 'check', kind: 'reorder' } as const;
    expect(() => mock.fault(rule)).toThrow(/webhook: check can't come late, since UnitPay waits for its answer/);
    expect(() => mock.fault({ ...rule, webhook: 'payy' })).toThrow(/did you mean "pay"/);
  });
});
