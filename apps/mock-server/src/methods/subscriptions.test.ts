import { beforeEach, describe, expect, it } from 'vitest';
import { acceptingMerchant, call, createPayment, statusOf } from '../../test/api.js';
import { createMockUnitPay, type MockUnitPay } from '../index.js';

let mock: MockUnitPay;
let merchant: ReturnType<typeof acceptingMerchant>;
beforeEach(() => {
  merchant = acceptingMerchant();
  mock = createMockUnitPay({ webhook: merchant.handle });
});

async function subscribe(): Promise<number> {
  const paymentId = await createPayment(mock, { subscription: 'true', sum: '50', desc: 'Клуб' });
  await mock.pay(paymentId);
  return Number(merchant.got.at(-1)?.params.get('subscriptionId'));
}

function charge(subscriptionId: number) {
  return call(mock, 'initPayment', { paymentType: 'card', account: 'next', sum: '70', projectId: 135, subscriptionId });
}

async function list(params: Record<string, string> = {}) {
  return (await call(mock, 'listSubscriptions', { projectId: 135, ...params })).result as unknown as Record<
    string,
    unknown
  >[];
}

describe('a subscription', () => {
  it('is new until its first payment is paid', async () => {
    await createPayment(mock, { subscription: 'true' });
    expect([await list(), (await list({ all: '1' })).map((one) => one['status'])]).toEqual([[], ['new']]);
  });

  it('is listed with the types of the 2025 list sample', async () => {
    const subscriptionId = await subscribe();
    expect(await list()).toEqual([
      {
        subscriptionId,
        description: 'Клуб',
        status: 'active',
        startDate: expect.any(String),
        successPayments: 1,
        failPayments: 0,
        lastPaymentId: null,
        lastUpdateDate: null,
        parentPaymentId: expect.stringMatching(/^\d+$/),
        totalSum: '50.00',
      },
    ]);
  });

  it('is charged by its id, and told with numbers and lastDateUpdate by getSubscription', async () => {
    const subscriptionId = await subscribe();
    const { result } = await charge(subscriptionId);
    expect(result).toMatchObject({ type: 'response', paymentId: expect.any(Number) });
    await mock.idle();
    expect(await statusOf(mock, result?.['paymentId'] as number)).toBe('success');
    expect((await call(mock, 'getSubscription', { subscriptionId })).result).toMatchObject({
      lastPaymentId: result?.['paymentId'],
      lastDateUpdate: expect.stringMatching(/^\d{4}-/),
      parentPaymentId: expect.any(Number),
      totalSum: 120,
      successPayments: 2,
    });
  });

  it('is charged once, though somebody pays the same payment meanwhile', async () => {
    const subscriptionId = await subscribe();
    let another: Promise<unknown> | undefined;
    mock.webhook = (request) => {
      another ??= mock.pay(new URL(request.url).searchParams.get('params[unitpayId]') ?? '');
      return merchant.handle(request);
    };
    const paymentId = await createPayment(mock, { subscriptionId });
    await expect(Promise.resolve(another)).rejects.toMatchObject({ code: 'wrong-state' });
    await mock.idle();
    expect(mock.deliveries({ paymentId, method: 'pay' })).toHaveLength(1);
    expect(mock.subscriptions()).toMatchObject([{ successPayments: 2 }]);
  });

  it('counts a failed charge', async () => {
    const subscriptionId = await subscribe();
    mock.declineNextCharge(subscriptionId, 'Недостаточно средств');
    const { result } = await charge(subscriptionId);
    await mock.idle();
    expect(await statusOf(mock, result?.['paymentId'] as number)).toBe('error');
    expect((await call(mock, 'getSubscription', { subscriptionId })).result).toMatchObject({
      failPayments: 1,
      successPayments: 1,
    });
    expect(merchant.got.at(-1)?.method).toBe('error');
  });

  it('is closed by the API for good', async () => {
    const subscriptionId = await subscribe();
    expect(await call(mock, 'closeSubscription', { subscriptionId })).toEqual({
      result: { message: 'Подписка успешно закрыта' },
    });
    expect((await charge(subscriptionId)).error?.message).toBe('Подписка не активна');
    expect((await list({ all: '1' }))[0]).toMatchObject({
      status: 'close',
      closeType: 'api',
      lastUpdateDate: expect.stringMatching(/^\d\d\.\d\d\.\d{4} /),
    });
  });

  it.each(['error', 'abuse'] as const)('can be closed by the provider: %s', async (closeType) => {
    const subscriptionId = await subscribe();
    mock.closeSubscription(subscriptionId, closeType);
    expect((await call(mock, 'getSubscription', { subscriptionId })).result).toMatchObject({
      status: 'close',
      closeType,
    });
  });

  it('that does not exist is the documented error', async () => {
    expect((await charge(1)).error?.message).toBe('Подписка не найдена');
  });

  it('of another project is not found', async () => {
    const two = createMockUnitPay({ projects: [{ projectId: 2, publicKey: '2-p', secretKey: 's2' }] });
    await two.pay(await createPayment(two, { subscription: 1 }));
    const [subscription] = two.subscriptions();
    const body = await call(two, 'initPayment', {
      paymentType: 'card',
      account: 'a',
      sum: '1',
      projectId: 2,
      secretKey: 's2',
      subscriptionId: subscription?.id ?? 0,
    });
    expect(body.error?.message).toBe('Подписка не найдена');
  });
});
