import { describe, expect, it } from 'vitest';
import { call, callPartner, createPayment } from '../../test/api.js';
import { createMockUnitPay } from '../index.js';
import { readCashItems } from './read-cash-items.js';

function encode(items: unknown): string {
  return Buffer.from(JSON.stringify(items)).toString('base64');
}
const item = { name: 'Чехол', count: 1, price: 100, nds: 'vat22', type: 'commodity', paymentMethod: 'full_payment' };
const advance = encode([{ ...item, paymentMethod: 'advance' }]);

describe('cashItems', () => {
  it('reads the published vector', () => {
    const vector =
      'W3sibmFtZSI6ItCl0L7RgdGC0LjQvdCzINC90LAgMSDQvNC10YHRj9GGIiwiY291bnQiOjEsInByaWNlIjoxMCwidHlwZSI6ImNvbW1vZGl0eSJ9XQ==';
    expect(readCashItems(vector)).toEqual({
      items: [{ name: 'Хостинг на 1 месяц', count: 1, price: 10, type: 'commodity' }],
      total: 1000n,
    });
  });

  it('reads \\u escapes, as PHP writes them', () => {
    const escaped = Buffer.from('[{"name":"\\u0427>>>?","count":1,"price":1}]').toString('base64');
    expect(readCashItems(escaped).items[0]?.['name']).toBe('Ч>>>?');
  });

  it('refuses base64 whose plus became a space, since the documents demand URL encoding', () => {
    const spaced = Buffer.from('[{"name":"\\u0427>>>?","count":1,"price":1}]').toString('base64').replaceAll('+', ' ');
    expect(() => readCashItems(spaced)).toThrow('+ как %2B');
  });

  it('reads it all the same in a lenient project', () => {
    const escaped = Buffer.from('[{"name":"\\u0427>>>?","count":1,"price":1}]').toString('base64');
    expect(readCashItems(escaped.replaceAll('+', ' '), 'lenient').items[0]?.['name']).toBe('Ч>>>?');
  });

  it('adds up fractions without floats', () => {
    expect(
      readCashItems(
        encode([
          { name: 'a', count: 0.1, price: 0.3 },
          { name: 'b', count: 3, price: 0.1 },
        ]),
      ).total,
    ).toBe(33n);
  });

  it('takes a line total below price times count, for discounts', () => {
    expect(readCashItems(encode([{ ...item, sum: 90 }])).total).toBe(9000n);
  });

  it('of a hundred long lines fit into a request over TCP', async () => {
    const mock = createMockUnitPay();
    const { url, close } = await mock.listen();
    const cashItems = encode(Array.from({ length: 100 }, () => ({ ...item, name: 'я'.repeat(128), price: 1 })));
    const query = { method: 'initPayment', paymentType: 'card', account: 'a', sum: '100', projectId: '135', cashItems };
    const response = await fetch(`${url}/api?${new URLSearchParams({ ...query, secretKey: 'mock_secret' })}`);
    expect(await response.json()).toMatchObject({ result: { type: 'redirect' } });
    await close();
  });

  it.each([
    ['not base64', '###', 'base64'],
    ['not JSON', Buffer.from('{').toString('base64'), 'JSON'],
    ['no list', encode({}), 'массив'],
    ['empty', encode([]), 'ни одного'],
    ['101 lines', encode(Array.from({ length: 101 }, () => item)), '100'],
    ['a name of 129 characters', encode([{ ...item, name: 'я'.repeat(129) }]), 'name'],
    ['no name', encode([{ ...item, name: '' }]), 'name'],
    ['a count of zero', encode([{ ...item, count: 0 }]), 'count'],
    ['a negative price', encode([{ ...item, price: -1 }]), 'price'],
    ['an unknown VAT code', encode([{ ...item, nds: 'vat18' }]), 'nds'],
    ['an object the public API rejects', encode([{ ...item, type: 'excise' }]), 'type'],
    ['an unknown payment method', encode([{ ...item, paymentMethod: 'later' }]), 'paymentMethod'],
    ['an unknown unit', encode([{ ...item, measure: 9 }]), 'measure'],
    ['a line total above price times count', encode([{ ...item, sum: 100.01 }]), 'sum'],
  ])('refuses %s', (_name, text, about) => {
    expect(() => readCashItems(text)).toThrow(about);
  });

  it('may add up to less than the order, not to more', async () => {
    const mock = createMockUnitPay();
    const start = (sum: string) =>
      call(mock, 'initPayment', { paymentType: 'card', account: 'a', sum, projectId: 135, cashItems: encode([item]) });
    expect([(await start('100.01')).error, (await start('99.99')).error?.message]).toEqual([
      undefined,
      'Сумма товаров больше стоимости заказа',
    ]);
  });
});

describe('a project with a cash register', () => {
  const mock = createMockUnitPay({ cashRegister: true });
  const receipt = { cashItems: encode([item]), customerEmail: 'payer@example.com' };

  it('demands lines, and an e-mail or a phone', async () => {
    const start = (params: Record<string, string>) =>
      call(mock, 'initPayment', { paymentType: 'card', account: 'a', sum: 100, projectId: 135, ...params });
    expect((await start({})).error?.message).toBe('Не переданы параметры чека: cashItems');
    expect((await start({ cashItems: receipt.cashItems })).error?.message).toBe(
      'Не переданы параметры чека: customerEmail, customerPhone',
    );
    expect((await start({ cashItems: receipt.cashItems, customerPhone: '79001234567' })).error).toBeUndefined();
  });

  it('demands lines of a refund that add up to it, and no e-mail', async () => {
    const paymentId = await createPayment(mock, receipt);
    await mock.pay(paymentId);
    expect((await call(mock, 'refundPayment', { paymentId })).error?.message).toBe(
      'Не переданы параметры чека: cashItems',
    );
    expect(
      (await call(mock, 'refundPayment', { paymentId, sum: 50, cashItems: receipt.cashItems })).error?.message,
    ).toBe('Сумма товаров не совпадает с суммой возврата');
    expect((await call(mock, 'refundPayment', { paymentId, cashItems: receipt.cashItems })).error).toBeUndefined();
  });

  it('tells the receipt in getPayment', async () => {
    const paymentId = await createPayment(mock, receipt);
    expect((await call(mock, 'getPayment', { paymentId })).result?.['receiptUrl']).toMatch(/receipt/);
  });

  it('offsets an advance once, in parts when lines are given', async () => {
    const paymentId = await createPayment(mock, { ...receipt, cashItems: advance });
    expect((await callPartner(mock, 'offsetAdvance', { paymentId })).error?.message).toBe(
      'В платеже нет товаров с предоплатой или авансом',
    );
    await mock.pay(paymentId);
    const part = encode([{ ...item, price: 40 }]);
    expect((await callPartner(mock, 'offsetAdvance', { paymentId, cashItems: part })).result).toBeDefined();
    expect((await callPartner(mock, 'offsetAdvance', { paymentId })).error?.message).toBe(
      'Не передан обязательный параметр cashItems',
    );
    expect((await callPartner(mock, 'offsetAdvance', { paymentId, cashItems: receipt.cashItems })).error?.message).toBe(
      'Сумма зачета больше остатка аванса',
    );
    expect(
      (await callPartner(mock, 'offsetAdvance', { paymentId, cashItems: encode([{ ...item, price: 60 }]) })).result,
    ).toBeDefined();
    expect((await callPartner(mock, 'offsetAdvance', { paymentId })).error?.message).toBe(
      'Аванс по платежу уже зачтен',
    );
  });

  it('has no advance to offset in a payment of full payments', async () => {
    const paymentId = await createPayment(mock, receipt);
    await mock.pay(paymentId);
    expect((await callPartner(mock, 'offsetAdvance', { paymentId })).error?.message).toBe(
      'В платеже нет товаров с предоплатой или авансом',
    );
  });
});
