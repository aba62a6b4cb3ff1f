import { beforeEach, describe, expect, it } from 'vitest';
import { call, callPartner } from '../../test/api.js';
import { createMockUnitPay, type MockUnitPay } from '../index.js';

let mock: MockUnitPay;
beforeEach(() => {
  mock = createMockUnitPay({ partner: { balance: '1000.00', payoutLimit: '800.00' } });
});

const CARD = '2200000000000004';

function payOut(params: Record<string, string> = {}) {
  return callPartner(mock, 'massPayment', {
    transactionId: '1',
    sum: '300',
    purse: CARD,
    paymentType: 'card',
    ...params,
  });
}

describe('reference methods', () => {
  it('getPartner tells sums as strings', async () => {
    expect((await callPartner(mock, 'getPartner')).result).toEqual({
      email: 'test_user',
      balance: '1000.00',
      balance_payout: '1000.00',
    });
  });

  it('getCommissions answers the 2026 sample', async () => {
    expect((await callPartner(mock, 'getCommissions', { projectId: 135 })).result).toEqual({
      webmoney: 2,
      card: 3.5,
      card_not_rf: 10,
      sbp: 0.7,
    });
  });

  it('getCurrencyCourses answers the sample', async () => {
    expect((await callPartner(mock, 'getCurrencyCourses')).result).toEqual({
      in: { wmz: 62.57, uah: 2.55 },
      out: { wmz: 64.9, uah: 2.65 },
    });
  });

  it('getMethodsAvailable lists what is switched on', async () => {
    const small = createMockUnitPay({ paymentTypes: ['card', 'sbp'] });
    expect((await call(small, 'getMethodsAvailable', { projectId: 135 })).result).toEqual(['card', 'sbp']);
  });

  it('getSbpBankList starts with the documented row', async () => {
    const { result } = await callPartner(mock, 'getSbpBankList');
    expect((result as unknown as unknown[])[0]).toEqual({
      member_id: '100000000001',
      name: 'Газпромбанк',
      name_en: 'Gazprombank',
    });
  });

  it('getBinInfo knows the documented BIN and refuses an unknown one with 100', async () => {
    expect((await callPartner(mock, 'getBinInfo', { bin: '477964' })).result).toMatchObject({
      bin: '477964',
      bank: 'Alfa Bank',
      brand: 'VISA',
    });
    expect((await callPartner(mock, 'getBinInfo', { bin: '111111' })).error).toEqual({
      message: 'По вашему запросу ничего не нашлось.',
      code: 100,
    });
    expect((await callPartner(mock, 'getBinInfo', { bin: '12' })).error?.code).toBe(-32602);
  });

  it('massPaymentCommissions answers percents', async () => {
    expect((await callPartner(mock, 'massPaymentCommissions')).result).toMatchObject({ card: 2 });
  });

  it('massPaymentAvailableAmount takes an empty currency for rubles', async () => {
    const params = { sum: 5, purse: '79123456789', paymentType: 'sbp', recipientCurrency: '' };
    expect((await callPartner(mock, 'massPaymentAvailableAmount', params)).result?.['currency']).toBe('RUB');
  });

  it('massPaymentAvailableAmount answers a number, not a string', async () => {
    expect(
      (await callPartner(mock, 'massPaymentAvailableAmount', { sum: 5, purse: '79123456789', paymentType: 'sbp' }))
        .result,
    ).toEqual({ availableAmount: 1000, currency: 'RUB' });
  });
});

describe('massPayment', () => {
  it('answers as observed in 2019, and takes sum and commission off the balance', async () => {
    expect((await payOut()).result).toEqual({
      message: 'Выплата успешно проведена',
      status: 'success',
      payoutId: expect.any(Number),
      partnerBalance: '694.00',
      createDate: expect.any(String),
      completeDate: expect.any(String),
      sum: '300.00',
      payoutCommission: '6.00',
      partnerCommission: '0.00',
      transactionId: '1',
    });
  });

  it('answers with the existing payout when transactionId repeats, whatever the rest says', async () => {
    const first = await payOut();
    expect(await payOut({ sum: '1', purse: 'nonsense', paymentType: 'sbp' })).toEqual(first);
    expect(await payOut({ sum: 'no sum', purse: '', paymentType: '' })).toEqual(first);
    expect(mock.payouts()).toHaveLength(1);
  });

  it.each([
    ['102, one ruble or less', { sum: '1' }, 102],
    ['103, more than the balance', { sum: '790', transactionId: 'b' }, 103],
    ['104, a phone of another country', { paymentType: 'sbp', purse: '12125550123', memberId: '100000000001' }, 104],
    ['1051, no such wallet', { paymentType: 'webmoney', purse: 'nobody' }, 1051],
    ['1052, no such card', { purse: '1111111111111111' }, 1052],
    ['1053, no such phone', { paymentType: 'sbp', purse: 'phone', memberId: '100000000001' }, 1053],
    ['106, over the limit', { sum: '800.01' }, 106],
    ['122, a method that does not exist', { paymentType: 'gold' }, 122],
    ['-32602, a comment with other characters', { comment: 'a<b' }, -32602],
    ['-32602, no bank for SBP', { paymentType: 'sbp', purse: '79001234567' }, -32602],
  ])('refuses with %s', async (_name, params, code) => {
    if (code === 103) await payOut();
    expect((await payOut(params)).error?.code).toBe(code);
  });

  it('refuses with 100 when payouts are off', async () => {
    mock = createMockUnitPay({ partner: { payouts: false } });
    expect((await payOut()).error?.code).toBe(100);
  });

  it('shows what became of it in massPaymentStatus, a failure as an error', async () => {
    await payOut();
    expect((await callPartner(mock, 'massPaymentStatus', { transactionId: '1' })).result?.['status']).toBe('success');
    mock.settlePayout('1', 'not_completed');
    expect((await callPartner(mock, 'massPaymentStatus', { transactionId: '1' })).result?.['status']).toBe(
      'not_completed',
    );
    mock.settlePayout('1', 'error', { code: 122, message: 'Выплата невозможна' });
    expect((await callPartner(mock, 'massPaymentStatus', { transactionId: '1' })).error).toEqual({
      code: 122,
      message: 'Выплата невозможна',
    });
    expect((await callPartner(mock, 'getPartner')).result?.['balance']).toBe('1000.00');
  });

  it('to a card of the mock’s own that is declined fails with 201, takes nothing, and stays failed', async () => {
    const failed = {
      error: {
        message:
          'Мы не смогли перевести средства на указанный вами счет. Это может быть связано с ограничениями счета получателя средств или ошибками на платформе платежной системы.',
        code: 201,
      },
    };
    expect([await payOut({ purse: '4000000000000002' }), await payOut()]).toEqual([failed, failed]);
    expect((await callPartner(mock, 'massPaymentStatus', { transactionId: '1' })).error?.code).toBe(201);
    expect((await callPartner(mock, 'getPartner')).result?.['balance']).toBe('1000.00');
  });

  it('to the card under a security check is not completed until a bank settles it', async () => {
    const { result } = await payOut({ purse: '4000000000009995' });
    expect([result?.['status'], 'completeDate' in (result ?? {})]).toEqual(['not_completed', false]);
    mock.settlePayout('1', 'success');
    expect((await payOut()).result?.['status']).toBe('success');
  });

  it.each([100, 101, 102, 103, 104, 105, 1051, 1052, 1053, 106, 122, 201, -32000, -32602, -32603])(
    'can be made to answer code %i, in words of its own where none are given',
    async (code) => {
      mock.fault({ method: 'massPayment', kind: 'error', code });
      const { error } = await payOut();
      expect([error?.code, error?.message]).toEqual([code, expect.stringMatching(/^[А-Я][^{}]+$/)]);
    },
  );

  it('does not say that a failed one is under way', async () => {
    await payOut();
    mock.settlePayout('1', 'error');
    expect((await callPartner(mock, 'massPaymentStatus', { transactionId: '1' })).result).toMatchObject({
      status: 'error',
      message: 'Выплата не выполнена',
    });
  });

  it('of an unknown transaction has no status', async () => {
    expect((await callPartner(mock, 'massPaymentStatus', { transactionId: 'x' })).error?.message).toBe(
      'Выплата не найдена',
    );
  });
});
