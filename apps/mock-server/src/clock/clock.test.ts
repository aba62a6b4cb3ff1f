import { beforeEach, describe, expect, it } from 'vitest';
import { acceptingMerchant, call, createPayment, statusOf } from '../../test/api.js';
import { createMockUnitPay, type MockUnitPay } from '../index.js';

let merchant: ReturnType<typeof acceptingMerchant>;
let mock: MockUnitPay;
beforeEach(() => {
  merchant = acceptingMerchant();
  mock = createMockUnitPay({ webhook: merchant.handle, check: false });
});

describe('the clock', () => {
  it('turns unpaid payments to error after 24 hours, and tells the merchant', async () => {
    const paymentId = await createPayment(mock);
    await mock.clock.advance({ hours: 23, minutes: 59 });
    expect(await statusOf(mock, paymentId)).toBe('wait');
    const deliveries = await mock.clock.advance({ minutes: 1 });
    expect([await statusOf(mock, paymentId), deliveries.map((one) => one.method)]).toEqual(['error', ['error']]);
  });

  it.each([
    [{ preauth: 1 }, 'error'],
    [{ preauth: 1, preauthExpireLogic: 1 }, 'error'],
    [{ preauth: 1, preauthExpireLogic: 0 }, 'success'],
  ])('ends a hold after 114 hours: %j becomes %s', async (params, status) => {
    const paymentId = await createPayment(mock, params);
    await mock.pay(paymentId);
    await mock.clock.advance({ hours: 113 });
    expect(await statusOf(mock, paymentId)).toBe('wait');
    await mock.clock.advance({ hours: 1 });
    expect(await statusOf(mock, paymentId)).toBe(status);
  });

  it('lets each thing happen at its own moment on a long way', async () => {
    const held = await createPayment(mock, { preauth: 1 });
    await mock.pay(held);
    const unpaid = await createPayment(mock);
    await mock.clock.advance({ days: 10 });
    const states = mock.journal
      .entries({ kind: 'state' })
      .filter((entry) => entry.method !== 'created' && entry.method !== 'held');
    expect(states.map((entry) => entry.paymentId)).toEqual([unpaid, held]);
    const [first, second] = states;
    expect(Math.round(((second?.at ?? 0) - (first?.at ?? 0)) / 3_600_000)).toBe(90);
  });

  it('closes a subscription whose first payment never came', async () => {
    await createPayment(mock, { subscription: 1 });
    await mock.clock.advance({ hours: 24 });
    expect(mock.subscriptions()).toMatchObject([{ status: 'close', closeType: 'error' }]);
  });

  it('settles what is due when a payment is read, without being told to', async () => {
    let now = Date.UTC(2026, 0, 1);
    const real = createMockUnitPay({ now: () => now });
    const paymentId = await createPayment(real);
    now += 25 * 3_600_000;
    expect(await statusOf(real, paymentId)).toBe('error');
  });

  it('leaves alone what was settled while the merchant was told about something else due', async () => {
    mock.clock.freeze();
    const first = await createPayment(mock);
    const second = await createPayment(mock);
    mock.webhook = async (request) => {
      if (new URL(request.url).searchParams.get('method') === 'error') await mock.pay(second);
      return Response.json({ result: {} });
    };
    await mock.clock.advance({ hours: 24, minutes: 1 });
    expect([await statusOf(mock, first), await statusOf(mock, second)]).toEqual(['error', 'success']);
    expect(mock.deliveries({ method: 'error' }).map((one) => one.paymentId)).toEqual([first]);
  });

  it('refuses to capture a hold that has expired', async () => {
    let now = Date.UTC(2026, 0, 1);
    const real = createMockUnitPay({ now: () => now });
    const paymentId = await createPayment(real, { preauth: 1 });
    await real.pay(paymentId);
    now += 115 * 3_600_000;
    expect((await call(real, 'confirmPayment', { paymentId })).error?.message).toBe('Платеж не может быть подтвержден');
  });

  it('lets a hold that ended in a capture be refunded at once', async () => {
    let now = Date.UTC(2026, 0, 1);
    const real = createMockUnitPay({ now: () => now });
    const paymentId = await createPayment(real, { preauth: 1, preauthExpireLogic: 0 });
    await real.pay(paymentId);
    now += 115 * 3_600_000;
    expect((await call(real, 'refundPayment', { paymentId })).result).toBeDefined();
  });

  it('shows whole milliseconds, whatever it was moved by and wherever its time comes from', async () => {
    mock = createMockUnitPay({ now: () => 1_000.7 });
    const seen = [mock.clock.now()];
    for (const by of [0.5, { seconds: 0.0001 }, 1.5]) {
      await mock.clock.advance(by);
      seen.push(mock.clock.now());
    }
    mock.clock.freeze();
    await mock.clock.advance(0.1);
    seen.push(mock.clock.now());
    expect(seen).toEqual([1_000, 1_001, 1_002, 1_004, 1_005]);
  });

  it('stands still when frozen, and moves only forward', async () => {
    mock.clock.freeze();
    const before = mock.clock.now();
    await mock.clock.advance(1_000);
    expect(mock.clock.now()).toBe(before + 1_000);
    await expect(mock.clock.advanceTo(before)).rejects.toThrow('only moves forward');
    await expect(async () => mock.clock.advance(-1)).rejects.toThrow("can't be advanced");
    await expect(mock.clock.advance(1e300)).rejects.toThrow('year 9999');
    expect(mock.clock.now()).toBe(before + 1_000);
  });
});
