import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { NumberText } from '../wire/number-text.js';
import { account, id, merchantId, resultId } from './ids.js';

function problemOf(schema: v.GenericSchema, value: unknown): string | undefined {
  return v.safeParse(schema, value).issues?.[0].message;
}

describe("UnitPay's own id", () => {
  test.each([
    ['2154490981', '2154490981'],
    [2154490981, '2154490981'],
    [9007199254740993n, '9007199254740993'],
    ['9007199254740993', '9007199254740993'],
  ])('%o is %s with every digit', (given, text) => {
    expect(v.parse(id(), given)).toBe(text);
  });

  test.each([2 ** 53, 1e21, 1.5])('%d is refused as a number with advice to pass a string or bigint', (given) => {
    expect(problemOf(id(), given)).toContain('pass a string or bigint');
  });

  test.each([-1, -5n])('%d is refused as negative', (given) => {
    expect(problemOf(id(), given)).toContain('got a negative one');
  });

  test.each([
    '',
    '0',
    '01',
    '-1',
    '1.5',
    ' 1',
    '1 ',
    '1\n',
    'abc',
    '1{up}2',
    '1'.repeat(21),
    '١',
    null,
    true,
    [1],
    {},
    -1n,
    0n,
    0,
  ])('%o is refused', (given) => {
    expect(problemOf(id(), given)).toBeDefined();
  });

  test('given as any safe integer keeps its digits', () => {
    fc.assert(
      fc.property(
        fc.maxSafeNat().filter((n) => n > 0),
        (n) => v.parse(id(), n) === String(n),
      ),
    );
  });
});

describe('the order of the merchant', () => {
  test.each([
    ['order-7', 'order-7'],
    ['me@shop.ru', 'me@shop.ru'],
    ['Заказ №7', 'Заказ №7'],
    [413, '413'],
    [0, '0'],
    ['payment', 'payment'],
  ])('%o is taken', (given, text) => {
    expect(v.parse(account(), given)).toBe(text);
  });

  // Trap: values are joined by {up} and keys are not signed, so a form's signature could be a webhook's.
  test.each(['check', 'pay', 'preauth', 'error', 'refund', 'preAuth', 'PAY', 'Check'])(
    '%s is refused as a webhook method',
    (given) => {
      expect(problemOf(account(), given)).toContain('webhook method');
    },
  );

  test.each(['a{up}b', '{up}', 'pay{up}1'])('%s is refused for the separator', (given) => {
    expect(problemOf(account(), given)).toContain('{up}');
  });

  test.each(['', 'x'.repeat(256), 'a\0', '\ud800', null, {}, 1.5, -1])('%o is refused', (given) => {
    expect(problemOf(account(), given)).toBeDefined();
  });
});

test("the merchant's id of a payout is any text, also of digits that would be too many for a number", () => {
  expect(['F12358132134', '007', 17, 12345678901234567890n].map((given) => v.parse(merchantId(), given))).toEqual([
    'F12358132134',
    '007',
    '17',
    '12345678901234567890',
  ]);
});

describe('an id in a reply', () => {
  test.each([
    [153091501, '153091501'],
    ['153091501', '153091501'],
    [new NumberText('9007199254740993'), '9007199254740993'],
    ['a-1', 'a-1'],
  ])('%o is %s', (given, text) => {
    expect(v.parse(resultId(), given)).toBe(text);
  });

  test.each([null, '', {}, [], true, Number.NaN])('%o is refused', (given) => {
    expect(problemOf(resultId(), given)).toContain('expected an id');
  });
});

test.each([' 2154490981', '2154490981\n', '215 449 0981'])(
  'an id such as %j is refused with its spaces named',
  (value) => {
    expect(v.safeParse(id(), value).issues?.[0].message).toBe('has spaces or a line break in it: remove them');
  },
);
