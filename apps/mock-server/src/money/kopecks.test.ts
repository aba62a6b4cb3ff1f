import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convert, formatShortSum, formatSum, parseSum, percentOf } from './kopecks.js';

describe('sums', () => {
  it.each([
    ['10', 1000n],
    ['10.5', 1050n],
    ['10.05', 1005n],
    ['0.29', 29n],
    ['19.99', 1999n],
  ])('reads %s', (text, sum) => {
    expect(parseSum(text)).toBe(sum);
  });

  it.each(['', '-1', '1,5', '1.234', '1e3', ' 1', '0x1', '1.'])('refuses %j', (text) => {
    expect(parseSum(text)).toBeNull();
  });

  it('writes two decimals, or as few as needed', () => {
    expect([formatSum(1000n), formatSum(5n), formatShortSum(1000n), formatShortSum(1050n)]).toEqual([
      '10.00',
      '0.05',
      '10',
      '10.5',
    ]);
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 13n }), (sum) => {
        expect([parseSum(formatSum(sum)), parseSum(formatShortSum(sum))]).toEqual([sum, sum]);
      }),
    );
  });

  it('takes percents and rates exactly, half a kopeck up', () => {
    expect([percentOf(10_000n, '3.5'), percentOf(10n, '5'), percentOf(9n, '5'), convert(1000n, '62.57')]).toEqual([
      350n,
      1n,
      0n,
      62_570n,
    ]);
  });
});
