import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { sendableText } from '../../test/support/arbitrary-text.js';
import { frozen } from '../../test/support/frozen.js';
import { initPayment, offsetAdvance, refundPayment } from '../methods/index.js';
import { cashItems, encodedReceipt } from './cash-items.js';
import type { ReceiptItem } from './item.js';

const item = { name: 'Чехол', count: 1, price: '100.00' } as const;

/** The problem of one line, with its path. */
function problemOf(line: unknown): string {
  const [issue] = v.safeParse(cashItems(), [line]).issues ?? [];
  return issue ? `${issue.path?.map(({ key }) => key).join('.')}: ${issue.message}` : 'accepted';
}

function encode(items: readonly ReceiptItem[]): string {
  return encodedReceipt({ cashItems: v.parse(cashItems(), items) }).cashItems ?? '';
}

function decode(base64: string): unknown {
  return JSON.parse(Buffer.from(base64, 'base64').toString('utf8'));
}

describe('the encoding of a receipt', () => {
  test('is base64 of UTF-8 JSON, as in a public vector of another client', () => {
    expect(encode([{ name: 'Хостинг на 1 месяц', count: 1, price: 10, type: 'commodity' }])).toBe(
      'W3sibmFtZSI6ItCl0L7RgdGC0LjQvdCzINC90LAgMSDQvNC10YHRj9GGIiwiY291bnQiOjEsInByaWNlIjoxMCwidHlwZSI6ImNvbW1vZGl0eSJ9XQ==',
    );
  });

  test('has the fields and JSON types of the documents', () => {
    const docs = {
      name: 'test_oplata',
      count: 1,
      price: 15,
      currency: 'RUB',
      nds: 'vat0',
      type: 'commodity',
      paymentMethod: 'full_payment',
    } as const;
    expect(decode(encode([docs]))).toEqual([docs]);
  });

  test('writes decimals as the JSON numbers they are', () => {
    const text = Buffer.from(encode([{ name: 'x', count: '0.333', price: '0.10', sum: '0.03' }]), 'base64').toString();
    expect(text).toBe('[{"name":"x","count":0.333,"price":0.1,"sum":0.03}]');
  });

  test('carries marking, measure and the texts around a line', () => {
    const marked = {
      name: 'x',
      count: 1,
      price: 1,
      measure: 0,
      nomenclatureCode: '44 4D',
      markCode: '0104607428679422\u001d93xyz',
      markQuantity: { numerator: 1, denominator: 2 },
      pre_text: 'до',
      post_text: 'после',
    } as const;
    expect(decode(encode([marked]))).toEqual([marked]);
  });

  test('leaves the caller’s lines as they were', () => {
    expect(() =>
      encode(frozen([{ ...item, markQuantity: { numerator: 1, denominator: 2 }, measure: 0 }])),
    ).not.toThrow();
  });

  test('gives back any name', () => {
    fc.assert(
      fc.property(sendableText(), (name) => {
        expect(decode(encode([{ ...item, name }]))).toEqual([{ name, count: 1, price: 100 }]);
      }),
    );
  });
});

describe('a line of a receipt', () => {
  test.each([
    [{ ...item, name: '' }, '0.name: expected the name'],
    [{ ...item, name: 'я'.repeat(129) }, '0.name: too long: 129 characters, at most 128'],
    [{ ...item, name: 7 }, '0.name: expected the name of the goods as a non-empty string, got a number'],
    [{ name: 'x', price: 1 }, '0.count: is required'],
    [{ name: 'x', count: 1 }, '0.price: is required'],
    [{ count: 1, price: 1 }, '0.name: is required'],
    [{ ...item, count: 0 }, '0.count: must be above zero'],
    [{ ...item, count: -1 }, '0.count: expected a decimal'],
    [{ ...item, count: '0.0001' }, '0.count: has more than 3 decimals'],
    [{ ...item, count: Number.NaN }, '0.count: expected a decimal'],
    [{ ...item, price: '1.005' }, '0.price: has more than 2 decimals'],
    [{ ...item, price: 0.1 + 0.2 }, '0.price: has more than 2 decimals'],
    [{ ...item, price: -1 }, '0.price: expected a decimal'],
    [{ ...item, sum: '100.01' }, '0.sum: is more than price × count (100.00)'],
    [{ ...item, count: '0.333', price: '10.00', sum: '3.34' }, '0.sum: is more than price × count (3.33)'],
    [{ ...item, nds: 'vat18' }, '0.nds: expected one of none, vat0'],
    [{ ...item, nds: 'vat118' }, 'vat120, vat122, got a string'],
    [{ ...item, nds: 'vat122', paymentMethod: 'full_payment' }, '0.nds: is a calculated rate'],
    [{ ...item, vat: 'vat22' }, '0.vat: is not a parameter here: it is called "nds"'],
    [{ ...item, type: 'excise' }, '0.type: expected one of commodity'],
    [{ ...item, type: 'non_operating_gain' }, 'perhaps non-operating_gain is meant'],
    [{ ...item, paymentMethod: 'credit' }, '0.paymentMethod: expected one of full_prepayment'],
    [{ ...item, measure: 1 }, '0.measure: expected one of 0, 10, 11'],
    [{ ...item, currency: 'rub' }, '0.currency: expected an ISO 4217'],
    [
      { ...item, markQuantity: { numerator: 1, denominator: 2 } },
      '0.markQuantity: is allowed only together with measure: 0 and count: 1',
    ],
    [
      { ...item, measure: 0, count: 2, markQuantity: { numerator: 1, denominator: 2 } },
      '0.markQuantity: is allowed only',
    ],
    [{ ...item, measure: 11, markQuantity: { numerator: 1, denominator: 2 } }, '0.markQuantity: is allowed only'],
    [
      { ...item, measure: 0, markQuantity: { numerator: 0, denominator: 2 } },
      '0.markQuantity.numerator: expected a whole number above zero',
    ],
    [
      { ...item, measure: 0, markQuantity: { numerator: 1, denominator: 1.5 } },
      '0.markQuantity.denominator: expected a whole number above zero',
    ],
    [{ ...item, measure: 0, markQuantity: [1, 2] }, '0.markQuantity.numerator: is required'],
    [{ ...item, markCode: '' }, '0.markCode: expected a non-empty string'],
    [{ ...item, discount: 1 }, '0.discount: is not a parameter here; the parameters are name, count, price, sum, '],
    [{ ...item, tax: 'vat22' }, '0.tax: is not a parameter here: it is called "nds"'],
    [{ ...item, rate: 'vat22' }, '0.rate: is not a parameter here: it is called "nds"'],
    [{ ...item, quantity: 1 }, '0.quantity: is not a parameter here: it is called "count"'],
    [{ ...item, title: 'Чехол' }, '0.title: is not a parameter here: it is called "name"'],
    [{ ...item, amount: 100 }, '0.amount: is not a parameter here: the price of one unit is "price"'],
    ['line', '0: expected an object'],
  ])('%o is refused: %s', (line, message) => {
    expect(problemOf(line)).toContain(message);
  });

  test.each([
    { ...item, price: 0 },
    { ...item, sum: 0 },
    { ...item, count: '1.000', measure: 0, markQuantity: { numerator: 1, denominator: 2 } },
    { ...item, name: 'я'.repeat(128) },
    { ...item, count: '0.001' },
    { ...item, nds: 'vat122', paymentMethod: 'full_prepayment' },
    { ...item, nds: 'vat122' },
  ])('%o is taken', (line) => {
    expect(problemOf(line)).toBe('accepted');
  });
});

describe('a receipt', () => {
  const payment = { paymentType: 'card', account: 'order-7', sum: '100.00' } as const;

  test.each([
    [[], 'has no lines'],
    [Array.from({ length: 101 }, () => item), 'has 101 lines, a receipt has at most 100'],
    ['W10=', 'expected an array of receipt lines, got a string'],
  ])('of %o is refused', (items, message) => {
    const issues = v.safeParse(initPayment.params, { ...payment, cashItems: items }).issues ?? [];
    expect(issues.map((issue) => [issue.path?.[0]?.key, issue.message])).toEqual([
      ['cashItems', expect.stringContaining(message)],
    ]);
  });

  test('of a hundred lines is taken', () => {
    const items = Array.from({ length: 100 }, () => ({ name: 'x', count: 1, price: 1 }));
    expect(v.safeParse(initPayment.params, { ...payment, cashItems: items }).success).toBe(true);
  });

  test.each([
    [[{ name: 'x', count: 2, price: '50.00' }], true],
    [[{ name: 'x', count: 2, price: '50.01' }], false],
    [[{ name: 'x', count: 2, price: '50.01', sum: '100.00' }], true],
    [[{ name: 'x', count: '1.500', price: '66.67' }], false],
    [[{ name: 'x', count: '1.500', price: '66.66' }], true],
    [[{ name: 'x', count: 1, price: '10.00' }], true],
    [[{ name: 'x', count: 1, price: '500', currency: 'KZT' }], true],
  ])('of %o within a sum of 100.00: %s', (items, fits) => {
    const read = v.safeParse(initPayment.params, { ...payment, cashItems: items });
    expect(read.success).toBe(fits);
    if (!read.success)
      expect(read.issues[0].message).toMatch(/^cost 100\.0[12] together, more than the sum of 100\.00/);
  });

  test('of a refund is held to the refunded sum only when it is given', () => {
    const cashItems = [{ name: 'x', count: 1, price: 100 }];
    expect(v.safeParse(refundPayment.params, { paymentId: '1', sum: 99, cashItems }).success).toBe(false);
    expect(v.safeParse(refundPayment.params, { paymentId: '1', sum: 100, cashItems }).success).toBe(true);
    expect(v.safeParse(refundPayment.params, { paymentId: '1', cashItems }).success).toBe(true);
    expect(v.safeParse(offsetAdvance.params, { paymentId: '1', cashItems }).success).toBe(true);
  });
});
