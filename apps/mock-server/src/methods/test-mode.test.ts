import { beforeEach, describe, expect, it } from 'vitest';
import { acceptingMerchant, call, callPartner, createPayment } from '../../test/api.js';
import { createMockUnitPay, type MockUnitPay } from '../index.js';

let mock: MockUnitPay;
let merchant: ReturnType<typeof acceptingMerchant>;
beforeEach(() => {
  merchant = acceptingMerchant();
  mock = createMockUnitPay({ webhook: merchant.handle });
});

function test(method: string, params: Record<string, string | number>) {
  return call(mock, method, { login: 'test_user', ...params, test: 1 });
}

function payout(method: string, transactionId: string) {
  return callPartner(mock, method, { transactionId, sum: '10', purse: '1', paymentType: 'card', test: 1 });
}

describe('test mode', () => {
  it.each([
    ['100301', 'wait'],
    ['100303', 'success'],
    ['100304', 'error'],
  ])('getPayment %s is %s', async (paymentId, status) => {
    expect((await test('getPayment', { paymentId })).result).toMatchObject({ status, paymentId: Number(paymentId) });
  });

  it('getPayment knows no other', async () => {
    expect((await test('getPayment', { paymentId: 100302 })).error).toBeDefined();
  });

  it.each([
    [12358132134, '5000', true],
    [12358132134, '4999.99', true],
    [12358132134, '5000.01', false],
    [383117770, '1000', true],
    [383117770, '999', false],
    [383117770, '1001', false],
    [1, '1', false],
  ])('refundPayment %i of %s is allowed: %s', async (paymentId, sum, allowed) => {
    expect('result' in (await test('refundPayment', { paymentId, sum }))).toBe(allowed);
  });

  it('refundPayment without a sum refunds all', async () => {
    expect((await test('refundPayment', { paymentId: 383117770 })).result).toBeDefined();
  });

  it.each([
    [1, 'active'],
    [2, 'active'],
    [3, 'close'],
    [4, 'new'],
    [5, 'active'],
  ])('subscription %i is %s', async (subscriptionId, status) => {
    expect((await test('getSubscription', { subscriptionId })).result?.['status']).toBe(status);
  });

  it('closing a subscription is not stored', async () => {
    expect((await test('closeSubscription', { subscriptionId: 1 })).result).toBeDefined();
    expect((await test('getSubscription', { subscriptionId: 1 })).result?.['status']).toBe('active');
  });

  it('listSubscriptions lists the active ones, or all five', async () => {
    const ids = async (all: number) =>
      (
        (await test('listSubscriptions', { projectId: 135, all })).result as unknown as { subscriptionId: number }[]
      ).map((one) => one.subscriptionId);
    expect([await ids(0), await ids(1)]).toEqual([
      [1, 2, 5],
      [1, 2, 3, 4, 5],
    ]);
  });

  it('initPayment charges subscriptions 1 to 5 only', async () => {
    const charge = (subscriptionId: number) =>
      test('initPayment', { paymentType: 'card', account: 'a', sum: '10', projectId: 135, subscriptionId });
    expect([(await charge(5)).error, (await charge(6)).error]).toEqual([undefined, { message: 'Подписка не найдена' }]);
  });

  it('a charged subscription answers as a live charge does, and its webhooks follow', async () => {
    const params = { paymentType: 'card', account: 'a', sum: '10', projectId: 135, subscriptionId: 3 };
    const { result } = await test('initPayment', params);
    await mock.idle();
    expect([result?.['type'], 'redirectUrl' in (result ?? {}), merchant.got.map((one) => one.method)]).toEqual([
      'response',
      false,
      ['check', 'pay'],
    ]);
    expect([merchant.got[1]?.params.get('test'), mock.payments()]).toEqual(['1', []]);
  });

  it('initPayment takes cards and rubles only', async () => {
    const start = (params: Record<string, string>) =>
      test('initPayment', { paymentType: 'card', account: 'a', sum: '10', projectId: 135, ...params });
    expect([(await start({ paymentType: 'sbp' })).error?.code, (await start({ currency: 'USD' })).error?.code]).toEqual(
      [-32602, -32602],
    );
  });

  it('stores no payment', async () => {
    const paymentId = await createPayment(mock, { test: 1, login: 'test_user' });
    expect([
      mock.payments(),
      (await call(mock, 'getPayment', { paymentId })).error?.message,
      mock.state().payments,
    ]).toEqual([[], 'Платеж не найден', []]);
  });

  it('succeeds with the test card under a new id, and its webhooks say test=1', async () => {
    const paymentId = await createPayment(mock, { test: 1, login: 'test_user' });
    await mock.pay(paymentId, { card: '1234567465831234' });
    const [check, pay] = merchant.got;
    expect([check?.method, pay?.method, pay?.params.get('test')]).toEqual(['check', 'pay', '1']);
    expect(pay?.params.get('unitpayId')).not.toBe(String(paymentId));
  });

  it.each([
    ['F12358132134', 'success'],
    ['anything', 'not_completed'],
  ])('massPayment %s is %s', async (transactionId, status) => {
    expect((await payout('massPayment', transactionId)).result?.['status']).toBe(status);
  });

  it('massPayment F383117770 is an error, and nothing is stored', async () => {
    expect((await payout('massPayment', 'F383117770')).error).toBeDefined();
    expect(mock.payouts()).toEqual([]);
  });

  it('massPaymentStatus knows the first two only', async () => {
    expect((await payout('massPaymentStatus', 'F12358132134')).result?.['status']).toBe('success');
    expect((await payout('massPaymentStatus', 'F383117770')).error).toBeDefined();
    expect((await payout('massPaymentStatus', 'anything')).error).toBeDefined();
  });

  it('demands obligatory parameters', async () => {
    expect((await test('initPayment', { paymentType: 'card', account: 'a', projectId: 135 })).error?.code).toBe(-32602);
  });

  it('takes any key when none is configured, and only the configured one otherwise', async () => {
    expect((await test('getPayment', { paymentId: 100303, secretKey: 'abc123' })).result).toBeDefined();
    mock = createMockUnitPay({ testSecretKey: 'tk' });
    expect((await test('getPayment', { paymentId: 100303 })).error?.code).toBe(-32000);
    expect((await test('getPayment', { paymentId: 100303, secretKey: 'tk' })).result).toBeDefined();
  });

  it('has eight methods', async () => {
    expect((await callPartner(mock, 'getPartner', { test: 1 })).error?.message).toBe(
      'Метод getPartner недоступен в тестовом режиме: вызовите его без test=1',
    );
  });
});
