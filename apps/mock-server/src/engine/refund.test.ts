import { describe, expect, it } from 'vitest';
import { call, createPayment, statusOf } from '../../test/api.js';
import { createMockUnitPay, type MockOptions, type MockUnitPay } from '../index.js';

const start = async (options: MockOptions = {}) => {
  const mock = createMockUnitPay(options);
  const paymentId = await createPayment(mock, { sum: '100.00' });
  await mock.pay(paymentId);
  const ask = async (sum?: string) =>
    (await call(mock, 'refundPayment', { paymentId, ...(sum === undefined ? {} : { sum }) })).error?.message ?? 'done';
  return { mock, paymentId, ask };
};
const left = async (mock: MockUnitPay, paymentId: number) =>
  (await call(mock, 'getPayment', { paymentId })).result?.['availableForRefund'];

describe('a refund made in the UnitPay dashboard', () => {
  it('gives everything back, and getPayment shows it', async () => {
    const { mock, paymentId } = await start();
    await mock.refund(paymentId);
    const { result } = await call(mock, 'getPayment', { paymentId });
    expect(result).toMatchObject({ status: 'refund', availableForRefund: '0.00', refunds: [{ sum: '100.00' }] });
  });

  it('gives back a part', async () => {
    const { mock, paymentId } = await start();
    await mock.refund(paymentId, { sum: '30.50' });
    expect([await statusOf(mock, paymentId), await left(mock, paymentId)]).toEqual(['refund', '69.50']);
  });

  it('sends no webhook', async () => {
    const { mock, paymentId } = await start({ webhook: () => Response.json({ result: {} }) });
    const before = mock.deliveries().length;
    await mock.refund(paymentId);
    expect(mock.deliveries()).toHaveLength(before);
  });

  it('makes the API refuse a second one', async () => {
    const { mock, paymentId, ask } = await start();
    await mock.refund(paymentId, { sum: '1.00' });
    expect(await ask('1.00')).toBe('По платежу уже был произведен возврат');
  });

  it.each([
    ['a payment that was never paid', {}, /it was not paid \(status wait/],
    ['more than was paid', { sum: '100.01' }, /that is more than what is left/],
    ['a sum that is none', { sum: '1,5' }, /refund: sum: expected a sum above 0/],
    ['a sum of nothing', { sum: '0.00' }, /refund: sum: expected a sum above 0/],
    ['an unknown field', { amount: '1.00' }, /there is no "amount" here/],
  ])('is refused for %s', async (what, part, message) => {
    const { mock, paymentId } = await start();
    const target = what.includes('never') ? await createPayment(mock) : paymentId;
    await expect(mock.refund(target, part as never)).rejects.toMatchObject({
      name: 'MockActionError',
      message: expect.stringMatching(message),
    });
    expect(await left(mock, paymentId)).toBe('100.00');
  });

  it('works over the control API', async () => {
    const { mock, paymentId } = await start();
    const response = await mock.fetch(`${mock.origin}/__mock__/payments/${paymentId}/refund`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"sum":"40.00"}',
    });
    const { payment } = (await response.json()) as { payment: { status: string; refunds: { sum: string }[] } };
    expect([response.status, payment.status, payment.refunds[0]?.sum]).toEqual([200, 'refund', '40.00']);
  });
});

describe('the refund rule', () => {
  it("'one' allows one refund, whole or in part, however small", async () => {
    const { ask } = await start({ refundRule: 'one' });
    expect([await ask('1.00'), await ask('2.00'), await ask()]).toEqual([
      'done',
      'По платежу уже был произведен возврат',
      'По платежу уже был произведен возврат',
    ]);
  });

  it("'rest' allows refunds until nothing is left", async () => {
    const { mock, paymentId, ask } = await start({ refundRule: 'rest' });
    expect([await ask('40.00'), await ask('40.00'), await ask('20.01')]).toEqual([
      'done',
      'done',
      'Сумма возврата больше доступной',
    ]);
    expect(await ask()).toBe('done');
    expect(await ask('0.01')).toBe('По платежу уже был произведен возврат');
    expect(mock.payment(paymentId)?.refunds.map(({ sum }) => sum)).toEqual([4000n, 4000n, 2000n]);
  });

  it("'half-hour' refuses the same sum within half an hour of the mock's clock, and another sum not", async () => {
    const { ask } = await start({ refundRule: 'half-hour' });
    expect([await ask('40.00'), await ask('40.00'), await ask('50.00'), await ask('20.00')]).toEqual([
      'done',
      'По платежу уже был произведен возврат',
      'done',
      'Сумма возврата больше доступной',
    ]);
  });

  it("'half-hour' gives the same sum again once the half hour is over, even above the payment", async () => {
    const { mock, paymentId, ask } = await start({ refundRule: 'half-hour' });
    await ask();
    await mock.clock.advance({ minutes: 29, seconds: 59 });
    expect(await ask()).toBe('По платежу уже был произведен возврат');
    await mock.clock.advance({ seconds: 2 });
    expect(await ask()).toBe('done');
    expect(mock.payment(paymentId)?.refunds.map(({ sum }) => sum)).toEqual([10_000n, 10_000n]);
    expect(await left(mock, paymentId)).toBe('0.00');
  });

  it('counts refunds of the UnitPay dashboard and of the API alike', async () => {
    const { mock, paymentId, ask } = await start({ refundRule: 'rest' });
    await mock.refund(paymentId, { sum: '60.00' });
    expect([await ask('50.00'), await ask('40.00')]).toEqual(['Сумма возврата больше доступной', 'done']);
  });
});

describe('a state file of version 1', () => {
  it('keeps its refund', () => {
    const refund = { sum: '30.00', at: 0 };
    const payment = { id: 7, projectId: 135, account: 'a', orderSum: '100.00', status: 'refund', refund };
    const mock = createMockUnitPay({
      seed: { version: 1, payments: [payment, { ...payment, id: 8, status: 'success', refund: null }] },
    });
    expect(mock.payments().map(({ refunds }) => refunds.map(({ sum }) => sum))).toEqual([[3000n], []]);
  });
});

describe('when a paid payment shows as paid', () => {
  const during = async (options: MockOptions, answer: object = { result: {} }) => {
    const seen: unknown[] = [];
    const mock = createMockUnitPay({
      ...options,
      webhook: async (request) => {
        if (new URL(request.url).searchParams.get('method') === 'pay') seen.push(await statusOf(mock, paymentId));
        return Response.json(answer);
      },
    });
    const paymentId = await createPayment(mock);
    await mock.pay(paymentId);
    return [...seen, await statusOf(mock, paymentId)];
  };

  it("'at-once' is before `pay` is sent", async () => {
    expect(await during({ paidShows: 'at-once' })).toEqual(['success', 'success']);
  });

  it("'when-answered' is after the merchant accepted", async () => {
    expect(await during({ paidShows: 'when-answered' })).toEqual(['wait', 'success']);
  });

  it("'when-answered' turns a refused `pay` into error_pay", async () => {
    expect(await during({ paidShows: 'when-answered', check: false }, { error: { message: 'no' } })).toEqual([
      'wait',
      'error_pay',
    ]);
  });

  it('a put-off `pay` leaves the payment waiting until it is answered', async () => {
    const mock = createMockUnitPay({ paidShows: 'when-answered', webhook: () => Response.json({ result: {} }) });
    const paymentId = await createPayment(mock);
    mock.fault({ webhook: 'pay', kind: 'reorder' });
    await mock.pay(paymentId);
    expect(await statusOf(mock, paymentId)).toBe('wait');
    await mock.idle();
    expect(await statusOf(mock, paymentId)).toBe('success');
  });
});
