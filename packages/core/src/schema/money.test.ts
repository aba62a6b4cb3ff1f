import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { NumberText } from '../wire/number-text.js';
import { money, resultMoney, resultRate } from './money.js';

function problemOf(value: unknown): string | undefined {
  return v.safeParse(money(), value).issues?.[0].message;
}

describe('a sum that is passed', () => {
  test.each([
    ['900.00', '900.00'],
    ['900', '900'],
    ['900.5', '900.5'],
    [900, '900'],
    [900.5, '900.5'],
    [100.1, '100.1'],
    [0.01, '0.01'],
    ['0.01', '0.01'],
    ['999999999999.99', '999999999999.99'],
  ])('%o goes on the wire as %s', (given, text) => {
    expect(v.parse(money(), given)).toBe(text);
  });

  test.each([
    [0.1 + 0.2, 'more than 2 decimals'],
    ['10.005', 'more than 2 decimals'],
    ['10.000', 'more than 2 decimals'],
    [-1, 'negative'],
    ['-1', 'negative'],
    [Number.NaN, 'NaN'],
    [Number.POSITIVE_INFINITY, 'Infinity'],
    ['Infinity', 'Infinity'],
    ['1,5', 'a comma'],
    ['1 000', 'other characters'],
    ['+1', 'other characters'],
    ['1e3', 'other characters'],
    [1e21, 'other characters'],
    [1e-7, 'other characters'],
    ['0x10', 'other characters'],
    ['١٠', 'other characters'],
    ['1\n', 'other characters'],
    ['.5', 'other characters'],
    ['5.', 'other characters'],
    ['007', 'leading zeros'],
    ['1000000000000', 'more than 12 digits'],
    ['', 'an empty string'],
    [null, 'null'],
    [undefined, 'undefined'],
    [10n, 'a bigint'],
    [true, 'a boolean'],
    [['10'], 'an array'],
    [{ valueOf: () => 10 }, 'an object'],
    ['0', 'above zero'],
    ['0.00', 'above zero'],
    [0, 'above zero'],
    [-0, 'above zero'],
  ])('%o is refused, and the message says why: %s', (given, why) => {
    expect(problemOf(given)).toContain(why);
  });

  test('of zero is refused with what to do instead', () => {
    expect(v.safeParse(money(': leave sum out'), '0').issues?.[0].message).toBe('must be above zero: leave sum out');
  });

  test('is never changed: what is accepted of a string is the string', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{0,14}\.?\d{0,3}$/)), (given) => {
        const read = v.safeParse(money(), given);
        expect(!read.success || read.output === given).toBe(true);
      }),
    );
  });

  test('as a number of whole kopecks is accepted and keeps its value', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999_999 }), (kopecks) => {
        const text = v.parse(money(), kopecks / 100);
        expect(Math.round(Number(text) * 100)).toBe(kopecks);
        expect(text).toMatch(/^\d+(\.\d{1,2})?$/);
      }),
    );
  });

  test('as any other number is refused', () => {
    fc.assert(
      fc.property(fc.double(), (given) => {
        const read = v.safeParse(money(), given);
        expect(read.success).toBe(given > 0 && /^\d{1,12}(\.\d{1,2})?$/.test(String(given)));
      }),
    );
  });
});

describe('a sum in a reply', () => {
  test.each([
    ['10', '10.00'],
    ['10.5', '10.50'],
    [10, '10.00'],
    [9.3, '9.30'],
    ['-5', '-5.00'],
    [new NumberText('10.00'), '10.00'],
    [new NumberText('9007199254740993'), '9007199254740993.00'],
    [new NumberText('1E2'), '100.00'],
    [10n, '10.00'],
    ['0.12345', '0.12345'],
  ])('%o is %s', (given, text) => {
    expect(v.parse(resultMoney(), given)).toBe(text);
  });

  test.each(['', 'ten', '1,5', ' 1', '1 000', null, undefined, {}, [], true, Number.NaN, Number.POSITIVE_INFINITY])(
    '%o is refused',
    (given) => {
      expect(v.safeParse(resultMoney(), given).success).toBe(false);
    },
  );

  test('keeps its value, whatever its digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(0|[1-9]\d{0,25})(\.\d{1,2})?$/), (text) => {
        const padded = v.parse(resultMoney(), text);
        expect(padded).toMatch(/\.\d\d$/);
        expect(padded.startsWith(text)).toBe(true);
        expect(padded.slice(text.length)).toMatch(/^(\.?0*)$/);
      }),
    );
  });
});

test('a rate in a reply is not padded', () => {
  expect([3.5, 10, '0.7', new NumberText('0.70')].map((rate) => v.parse(resultRate(), rate))).toEqual([
    '3.5',
    '10',
    '0.7',
    '0.70',
  ]);
});
