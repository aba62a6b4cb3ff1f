import { describe, expect, it } from 'vitest';
import { call, createPayment, query, raw } from '../../test/api.js';
import { createMockUnitPay, type MockOptions } from '../index.js';

const items = (...lines: object[]) => Buffer.from(JSON.stringify(lines)).toString('base64');
const line = { name: 'Чехол', count: 1, price: 100 };
const ordered = { paymentType: 'card', account: 'order-1', sum: '100.00', projectId: 135 };
const ask = async (options: MockOptions, params: Record<string, string | number>) =>
  (await call(createMockUnitPay(options), 'initPayment', { ...ordered, ...params })).error?.message ?? 'accepted';

/** What the documents demand, and nobody knows whether UnitPay checks. */
describe.each([
  ['an unknown locale', { locale: 'de' }, /locale: ru или en/],
  ['an unknown preauthExpireLogic', { preauth: 1, preauthExpireLogic: '2' }, /preauthExpireLogic: 0 или 1/],
  [
    'a Cyrillic account in test mode',
    { test: 1, login: 'test_user', account: 'заказ-1' },
    /account: в тестовом режиме/,
  ],
  [
    'a dot in the account of a test payment',
    { test: 1, login: 'test_user', account: 'order.1' },
    /account: в тестовом/,
  ],
  ['a test request without login', { test: 1 }, /параметр login: в тестовом режиме/],
  ['a calculated VAT rate with a full payment', { cashItems: items({ ...line, nds: 'vat110' }) }, /vat110 только с/],
  [
    'a calculated VAT rate with full_payment by name',
    { cashItems: items({ ...line, nds: 'vat105', paymentMethod: 'full_payment' }) },
    /vat105 только с paymentMethod full_prepayment, prepayment, advance/,
  ],
])('%s', (_what, params, message) => {
  it('is refused by default, naming the rule and the option that accepts it', async () => {
    const told = await ask({}, params);
    expect(told).toMatch(message);
    expect(told).toContain("strict: 'lenient'");
  });

  it('is accepted by a lenient project', async () => {
    expect(await ask({ strict: 'lenient' }, params)).toBe('accepted');
  });
});

it.each(['full_prepayment', 'prepayment', 'advance'])('a calculated VAT rate goes with %s', async (paymentMethod) => {
  expect(await ask({}, { cashItems: items({ ...line, nds: 'vat120', paymentMethod }) })).toBe('accepted');
});

it('an unknown payment system is refused in any project', async () => {
  expect(await ask({ strict: 'lenient' }, { paymentType: 'gold' })).toBe('Платежная система недоступна для проекта');
});

it.each(['order-1', 'A_b-2', '42'])('account %s is taken in test mode', async (account) => {
  expect(await ask({}, { test: 1, login: 'test_user', account })).toBe('accepted');
});

it('a Cyrillic account is taken in live mode', async () => {
  expect(await ask({}, { account: 'заказ-1' })).toBe('accepted');
});

describe('receipt lines that do not come to the order', () => {
  it('below it get the adjustment line that UnitPay adds', async () => {
    const mock = createMockUnitPay();
    const id = await createPayment(mock, { sum: '150.50', cashItems: items(line) });
    expect(mock.payment(id)?.cashItems).toEqual([line, { name: 'Adjustment of total', count: 1, price: 50.5 }]);
  });

  it('above it are refused, in English with the words of the documents', async () => {
    expect(await ask({}, { cashItems: items({ ...line, price: 100.01 }), locale: 'en' })).toBe(
      'Amount of items is more than the cost of the order',
    );
    expect(await ask({}, { cashItems: items({ ...line, price: 100.01 }) })).toBe(
      'Сумма товаров больше стоимости заказа',
    );
  });
});

describe('the address of the API', () => {
  const question = query({ method: 'getPartner', login: 'test_user', secretKey: 'mock_partner_secret' });
  const get = async (path: string) => {
    const mock = createMockUnitPay();
    const response = await mock.fetch(`${mock.origin}${path}`);
    return [response.status, ((await response.json()) as { result?: { email?: string } }).result?.email];
  };

  it.each(['/api', '/api/'])('%s answers', async (path) => {
    expect(await get(`${path}?${question}`)).toEqual([200, 'test_user']);
  });

  it('has an alias for each method, which only the mock has', async () => {
    expect(await get(`/api/getPartner?${question.replace('method=getPartner&', '')}`)).toEqual([200, 'test_user']);
  });

  it('keeps faults and journal of a call by the alias under the name of its method', async () => {
    const mock = createMockUnitPay();
    mock.fault({ method: 'getPartner', kind: 'error', code: -32603 });
    await mock.fetch(`${mock.origin}/api/getPartner?login=test_user&secretKey=mock_partner_secret`);
    expect(mock.journal.calls('getPartner').map(({ faults }) => faults)).toEqual([[1]]);
  });
});

it('a broken query is refused like any other', async () => {
  expect((await raw(createMockUnitPay(), 'method=initPayment&account=%')).error?.code).toBe(-32602);
});
