import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frozen } from '../../test/support/frozen.js';
import { checkCall } from '../options/check-options.js';
import { units } from '../schema/decimal.js';
import { cashItems } from './cash-items.js';
import type { ReceiptItem } from './item.js';
import { receiptTotal } from './line-total.js';
import { splitDiscount } from './split-discount.js';

function sumsOf(items: readonly ReceiptItem[], discount: string | number): string[] {
  return splitDiscount(items, discount).map(({ sum }) => sum);
}

const line = fc.record({
  name: fc.constant('x'),
  count: fc.integer({ min: 1, max: 50_000 }).map((thousandths) => (thousandths / 1000).toFixed(3)),
  price: fc.integer({ min: 0, max: 5_000_000 }).map((kopecks) => (kopecks / 100).toFixed(2)),
});

describe('a discount', () => {
  test.each([
    [[100, 50], '15.00', ['90.00', '45.00']],
    [[100, 100, 100], '100.00', ['66.66', '66.67', '66.67']],
    [[1, 1, 1], '0.01', ['0.99', '1.00', '1.00']],
    [[50, 100], '0.01', ['50.00', '99.99']],
    [[100, 50], '0.01', ['99.99', '50.00']],
    [[10], '10', ['0.00']],
    [[10, 0], '5', ['5.00', '0.00']],
    [[10, 20], 0, ['10.00', '20.00']],
    [[0], 0, ['0.00']],
  ])('over lines of %o less %s leaves %o', (prices, discount, sums) => {
    const items = prices.map((price) => ({ name: 'x', count: 1, price }));
    expect(sumsOf(items, discount)).toEqual(sums);
  });

  test('goes on from the sums lines already have', () => {
    expect(
      sumsOf(
        [
          { name: 'x', count: 1, price: 100, sum: '50.00' },
          { name: 'y', count: 1, price: 50 },
        ],
        10,
      ),
    ).toEqual(['45.00', '45.00']);
  });

  test('keeps the other fields and does not touch the lines it was given', () => {
    const items = frozen([{ name: 'x', count: 1, price: 100, nds: 'vat22', own: undefined } as const]).map(
      ({ own: _, ...rest }) => frozen(rest),
    );
    expect(splitDiscount(items, 1)).toEqual([{ name: 'x', count: 1, price: 100, nds: 'vat22', sum: '99.00' }]);
  });

  test.each([
    ['10.01', '"discount": is more than the lines cost together (10.00)'],
    ['0.001', '"discount": has more than 2 decimals'],
    [-1, '"discount": expected a decimal'],
    [Number.NaN, '"discount": expected a decimal'],
  ])('of %s is refused', (discount, message) => {
    expect(() => splitDiscount([{ name: 'x', count: 1, price: 10 }], discount)).toThrow(message);
  });

  test('over wrong lines is refused with the line named', () => {
    expect(() => splitDiscount([{ name: 'x', count: 0, price: 10 }], 1)).toThrow('"items.0.count": must be above zero');
  });

  test('of any size adds up exactly, never below zero, and gives lines a receipt takes', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 20 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (items, part) => {
          const total = receiptTotal(items);
          const discount = (total * BigInt(Math.floor(part * 1000))) / 1000n;
          const discounted = splitDiscount(items, `${discount / 100n}.${String(discount % 100n).padStart(2, '0')}`);
          const left = discounted.map(({ sum }) => units(sum, 2));
          expect(left.reduce((sum, cost) => sum + cost, 0n)).toBe(total - discount);
          expect(left.filter((cost) => cost < 0n)).toEqual([]);
          expect(() => checkCall('receipt', cashItems(), discounted)).not.toThrow();
        },
      ),
    );
  });

  test('takes from each line its share within a kopeck', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 10 }),
        fc.integer({ min: 0, max: 100 }),
        (prices, percent) => {
          const total = prices.reduce((sum, price) => sum + price, 0);
          const discount = Math.floor(total * percent); // total rubles are whole, so this many kopecks are whole too
          const sums = sumsOf(
            prices.map((price) => ({ name: 'x', count: 1, price })),
            (discount / 100).toFixed(2),
          );
          for (const [index, price] of prices.entries()) {
            const share = price * 100 - Number(units(sums[index] ?? '', 2));
            expect(Math.abs(share - (discount * price) / total)).toBeLessThan(1);
          }
        },
      ),
    );
  });
});

describe('lines in another currency than rubles', () => {
  const dollars: ReceiptItem = { name: 'x', count: 1, price: 10, currency: 'USD' };

  test('are discounted like others when all are in it', () => {
    expect(sumsOf([dollars, dollars], 1)).toEqual(['9.50', '9.50']);
  });

  test('are refused together with rubles, since their sums do not add up', () => {
    expect(() => splitDiscount([dollars, { name: 'x', count: 1, price: 900 }], 1)).toThrow(
      /^splitDiscount: "items": are priced in several currencies/,
    );
  });

  test('count as rubles where a line says so and another says nothing', () => {
    expect(
      sumsOf(
        [
          { name: 'x', count: 1, price: 10, currency: 'RUB' },
          { name: 'x', count: 1, price: 10 },
        ],
        1,
      ),
    ).toEqual(['9.50', '9.50']);
  });
});
