import { beforeEach, describe, expect, it } from 'vitest';
import { acceptingMerchant, call, createPayment, raw, statusOf } from '../../test/api.js';
import { createMockUnitPay, type MockUnitPay } from '../index.js';

let mock: MockUnitPay;
beforeEach(() => {
  mock = createMockUnitPay();
});

describe('initPayment', () => {
  it('answers a redirect in the shape of the newest sample', async () => {
    const { result } = await call(mock, 'initPayment', {
      paymentType: 'card',
      account: 'a',
      sum: '10',
      projectId: 135,
    });
    expect(result).toEqual({
      type: 'redirect',
      message: 'Платеж успешно создан.',
      paymentId: expect.any(Number),
      receiptUrl: expect.stringMatching(/\/pay\/receipt\/\d+-[0-9a-f]{10}$/),
      statusUrl: result?.['receiptUrl'],
      redirectUrl: expect.stringMatching(/\/pay\/redirect\/\d+-[0-9a-f]{10}$/),
    });
  });

  it('answers a bill for a system that pays by invoice', async () => {
    const { result } = await call(mock, 'initPayment', { paymentType: 'mc', account: 'a', sum: '10', projectId: 135 });
    expect(result).toMatchObject({ type: 'invoice', invoiceId: expect.stringMatching(/^\d+$/) });
  });

  it('answers with the kind the project was told to, whatever the payment system', async () => {
    const kinds = ['redirect', 'response', 'invoice'] as const;
    const answers = await Promise.all(
      kinds.map((initType) =>
        call(createMockUnitPay({ initType }), 'initPayment', {
          paymentType: 'mc',
          account: 'a',
          sum: 1,
          projectId: 135,
        }),
      ),
    );
    expect(answers.map(({ result }) => Object.keys(result ?? {}).at(-1))).toEqual([
      'redirectUrl',
      'response',
      'invoiceId',
    ]);
    expect(answers.map(({ result }) => result?.['type'])).toEqual(kinds);
  });

  it('answers HTML to show that leads to the payment’s page, and an object for Apple Pay', async () => {
    mock = createMockUnitPay({ initType: 'response' });
    const order = { account: 'a', sum: 1, projectId: 135 };
    const { result } = await call(mock, 'initPayment', { ...order, paymentType: 'card' });
    const [, action = ''] = /^<form action="([^"]+)" method="get"><button>/.exec(String(result?.['response'])) ?? [];
    expect((await mock.fetch(action)).status).toBe(200);
    expect((await call(mock, 'initPayment', { ...order, paymentType: 'applepay' })).result?.['response']).toEqual({
      success: 1,
      orderId: expect.stringMatching(/^\d+$/),
      appleResponse: {},
      approveUrl: expect.stringContaining('/pay/redirect/'),
    });
  });

  it.each(['paymentType', 'account', 'sum', 'projectId', 'secretKey'])('demands %s', async (name) => {
    const all = new Map(
      Object.entries({
        method: 'initPayment',
        paymentType: 'card',
        account: 'a',
        sum: '10',
        projectId: '135',
        secretKey: 'mock_secret',
      }),
    );
    all.delete(name);
    expect(await raw(mock, new URLSearchParams([...all]).toString())).toEqual({
      error: { message: `Не передан обязательный параметр ${name}`, code: -32602 },
    });
  });

  it.each([
    ['sum', '0'],
    ['sum', '1,5'],
    ['sum', '-1'],
    ['sum', '1.234'],
    ['currency', 'XXX'],
    ['resultUrl', 'javascript:alert(1)'],
    ['customerEmail', 'no'],
  ])('refuses %s=%s', async (name, value) => {
    const body = await call(mock, 'initPayment', {
      paymentType: 'card',
      account: 'a',
      sum: '10',
      projectId: 135,
      [name]: value,
    });
    expect(body.error).toEqual({ message: `Неверное значение параметра ${name}`, code: -32602 });
  });

  it('refuses a payment system that is off', async () => {
    const small = createMockUnitPay({ paymentTypes: ['sbp'] });
    const body = await call(small, 'initPayment', { paymentType: 'card', account: 'a', sum: '10', projectId: 135 });
    expect(body.error?.message).toBe('Платежная система недоступна для проекта');
  });

  it('needs no signature, but refuses a wrong one', async () => {
    const params = { paymentType: 'card', account: 'a', sum: '10', projectId: 135, signature: '0'.repeat(64) };
    expect((await call(mock, 'initPayment', params)).error?.message).toBe('Подпись запроса не верна');
  });

  it('takes an empty optional parameter for one that is not there, as clients that always send all of them mean it', async () => {
    const empty = { currency: '', subscriptionId: '', signature: '', locale: '', customerEmail: '', cashItems: '' };
    const id = await createPayment(mock, { ...empty, preauth: 1 });
    expect(mock.payment(id)).toMatchObject({ orderCurrency: 'RUB', subscriptionId: null, preauth: true });
  });

  it('keeps the phone and the operator of a mobile payment', async () => {
    const merchant = acceptingMerchant();
    mock.webhook = merchant.handle;
    await mock.pay(await createPayment(mock, { paymentType: 'mc', phone: '79520000000', operator: 'beeline' }));
    const [check] = merchant.got;
    expect([check?.params.get('phone'), check?.params.get('operator')]).toEqual(['79520000000', 'beeline']);
  });

  it('creates two payments when it is sent twice: there is no idempotency key', async () => {
    expect(await createPayment(mock)).not.toBe(await createPayment(mock));
  });

  it('refuses a subscription together with preauth', async () => {
    const body = await call(mock, 'initPayment', {
      paymentType: 'card',
      account: 'a',
      sum: '10',
      projectId: 135,
      preauth: 1,
      subscription: 'true',
    });
    expect(body.error?.message).toBe('Подписка несовместима с преавторизацией');
  });

  it('takes a payment in another currency and converts what the payer pays', async () => {
    const paymentId = await createPayment(mock, { sum: '10', currency: 'USD' });
    const { result } = await call(mock, 'getPayment', { paymentId });
    expect(result).toMatchObject({ orderSum: '10.00', orderCurrency: 'USD', payerSum: '800.00', payerCurrency: 'RUB' });
  });
});

describe('getPayment', () => {
  it('has the types of the sample: ids are numbers, sums strings', async () => {
    const paymentId = await createPayment(mock, { sum: '10' });
    await mock.pay(paymentId);
    expect((await call(mock, 'getPayment', { paymentId })).result).toEqual({
      status: 'success',
      paymentType: 'card',
      paymentId,
      account: 'order-1',
      date: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
      purse: '220000xxxxxx0004',
      profit: '9.65',
      projectId: 135,
      orderSum: '10.00',
      orderCurrency: 'RUB',
      payerSum: '10.00',
      payerCurrency: 'RUB',
      availableForRefund: '10.00',
      isPreauth: 0,
      refunds: [],
    });
  });

  it('tells the reason of an error', async () => {
    const paymentId = await createPayment(mock);
    await mock.fail(paymentId);
    expect((await call(mock, 'getPayment', { paymentId })).result).toMatchObject({
      status: 'error',
      errorMessage: 'Пользователь отказался от оплаты',
    });
  });

  it('writes dates in Moscow time', async () => {
    const moscow = createMockUnitPay({ now: () => Date.UTC(2026, 10, 23, 22, 0, 0) });
    const paymentId = await createPayment(moscow);
    expect((await call(moscow, 'getPayment', { paymentId })).result?.['date']).toBe('2026-11-24 01:00:00');
  });

  it('does not know a payment it did not create', async () => {
    expect((await call(mock, 'getPayment', { paymentId: 1 })).error?.message).toBe('Платеж не найден');
  });
});

describe('refundPayment', () => {
  it('refunds once, as documented', async () => {
    const paymentId = await createPayment(mock);
    await mock.pay(paymentId);
    expect(await call(mock, 'refundPayment', { paymentId })).toEqual({
      result: { message: 'Возврат успешно произведен' },
    });
    expect(await statusOf(mock, paymentId)).toBe('refund');
    expect((await call(mock, 'refundPayment', { paymentId })).error?.message).toBe(
      'По платежу уже был произведен возврат',
    );
  });

  it('allows one partial refund and no second', async () => {
    const paymentId = await createPayment(mock);
    await mock.pay(paymentId);
    await call(mock, 'refundPayment', { paymentId, sum: '30.5' });
    expect((await call(mock, 'getPayment', { paymentId })).result).toMatchObject({
      refunds: [{ sum: '30.50' }],
      availableForRefund: '69.50',
    });
    expect((await call(mock, 'refundPayment', { paymentId, sum: '1' })).error?.message).toBe(
      'По платежу уже был произведен возврат',
    );
  });

  it('refuses more than was paid', async () => {
    const paymentId = await createPayment(mock);
    await mock.pay(paymentId);
    expect((await call(mock, 'refundPayment', { paymentId, sum: '100.01' })).error?.message).toBe(
      'Сумма возврата больше доступной',
    );
  });

  it.each(['wait', 'error'])('refuses a payment in status %s', async (status) => {
    const paymentId = await createPayment(mock);
    if (status === 'error') await mock.fail(paymentId);
    expect((await call(mock, 'refundPayment', { paymentId })).error?.message).toBe('Возврат по платежу невозможен');
  });

  it('answers the documented error for a wrong key', async () => {
    expect(await raw(mock, 'method=refundPayment&paymentId=2154490981&secretKey=sk_live_2YQt9m&sum=100')).toEqual({
      error: { message: 'Неверный ключ secretKey', code: -32000 },
    });
  });
});

describe('held money', () => {
  it('is captured by confirmPayment, whose message stands at the top', async () => {
    const paymentId = await createPayment(mock, { preauth: 1 });
    await mock.hold(paymentId);
    expect((await call(mock, 'getPayment', { paymentId })).result).toMatchObject({ status: 'wait', isPreauth: 1 });
    expect(await call(mock, 'confirmPayment', { paymentId })).toEqual({ message: 'Платеж успешно подтвержден' });
    expect(await statusOf(mock, paymentId)).toBe('success');
    expect(await call(mock, 'confirmPayment', { paymentId })).toEqual({
      error: { message: 'Платеж не может быть подтвержден' },
    });
  });

  it('is released by cancelPayment', async () => {
    const paymentId = await createPayment(mock, { preauth: 1 });
    await mock.hold(paymentId);
    expect(await call(mock, 'cancelPayment', { paymentId })).toEqual({ message: 'Блокировка успешно отменёна' });
    expect(await statusOf(mock, paymentId)).toBe('error');
    expect(await call(mock, 'cancelPayment', { paymentId })).toEqual({
      error: { message: 'Платеж не может быть отменен' },
    });
  });

  it('can be neither before the payer paid', async () => {
    const paymentId = await createPayment(mock, { preauth: 1 });
    expect([
      (await call(mock, 'confirmPayment', { paymentId })).error,
      (await call(mock, 'cancelPayment', { paymentId })).error,
    ]).not.toContain(undefined);
  });

  it('cannot be refunded', async () => {
    const paymentId = await createPayment(mock, { preauth: 1 });
    await mock.hold(paymentId);
    expect((await call(mock, 'refundPayment', { paymentId })).error?.message).toBe('Возврат по платежу невозможен');
  });

  it('is not what hold makes of a payment without preauth', async () => {
    const paymentId = await createPayment(mock);
    await expect(mock.hold(paymentId)).rejects.toThrow('was not created with preauth=1');
  });
});
