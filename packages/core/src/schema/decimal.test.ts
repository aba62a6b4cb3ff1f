import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NumberText } from '../wire/number-text.js';
import { decimalText, padded, rubles, units } from './decimal.js';

describe('decimal text', () => {
  test.each([
    ['1e3', '1000'],
    ['1.5e3', '1500'],
    ['1.5e-3', '0.0015'],
    ['12e-1', '1.2'],
    ['-1E+2', '-100'],
    ['0e5', '0'],
    ['1e21', '1000000000000000000000'],
  ])('of %s is %s: the point moves, no digit changes', (given, text) => {
    expect(decimalText(new NumberText(given))).toBe(text);
  });

  test('of a number has its value, also where JavaScript writes an exponent', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const text = decimalText(number);
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(text) === number).toBe(true);
      }),
    );
  });

  test.each(['', 'x', '1.', '.1', '1e', '1e9999', '0x1', 'Infinity', '1 ', null, undefined, {}, []])(
    'of %o is none',
    (given) => {
      expect(decimalText(given)).toBeUndefined();
    },
  );
});

describe('kopecks', () => {
  test('and rubles are the same sum', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 20n }), (kopecks) => {
        expect(units(rubles(kopecks), 2)).toBe(kopecks);
        expect(padded(rubles(kopecks))).toBe(rubles(kopecks));
      }),
    );
  });

  test.each([
    ['10', 1000n],
    ['10.5', 1050n],
    ['0.01', 1n],
    ['0', 0n],
  ])('of %s rubles are %s', (text, kopecks) => {
    expect(units(text, 2)).toBe(kopecks);
  });
});
