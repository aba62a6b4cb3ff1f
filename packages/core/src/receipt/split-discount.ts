/**
 * @module
 * Spread a discount over the lines of a receipt.
 */
import * as v from 'valibot';
import { checkOptions } from '../options/check-options.js';
import { rubles, units } from '../schema/decimal.js';
import { type MoneyInput, readDecimal } from '../schema/money.js';
import { params, rule } from '../schema/params.js';
import { wireText } from '../schema/wire-text.js';
import { cashItems } from './cash-items.js';
import type { ReceiptItem } from './item.js';
import { lineSum, receiptTotal } from './line-total.js';

const input = v.pipe(
  params({ items: cashItems(), discount: wireText<MoneyInput>((value) => readDecimal(value, 2)) }),
  rule('items', ({ items }) =>
    new Set(items.map(({ currency = 'RUB' }) => currency)).size > 1
      ? 'are priced in several currencies, whose sums do not add up: split the discount of each currency by itself'
      : undefined,
  ),
  rule('discount', ({ items, discount }) => {
    const total = receiptTotal(items);
    return units(discount, 2) > total ? `is more than the lines cost together (${rubles(total)})` : undefined;
  }),
);

/**
 * Spreads a discount (a coupon, bonus points) over receipt lines in proportion to their cost, in whole kopecks, and returns new lines
 * with `sum` set. The sums add up to the total minus the discount exactly; kopecks left by rounding go to the lines that lost most by it.
 *
 * @param items Lines as for `cashItems`; a line that already has `sum` is discounted further. Not changed.
 * @param discount In rubles (or in the `currency` of the lines), at most two decimals.
 * @throws UnitPayValidationError if a line is wrong, the lines differ in currency, or the discount is more than they cost.
 * @see https://help.unitpay.ru/online-cash-register/receipt_parameters
 * @example
 * splitDiscount([{ name: 'Чехол', count: 1, price: 100 }, { name: 'Плёнка', count: 2, price: 25 }], '10.00'); // sums '93.33' and '46.67'
 */
export function splitDiscount<Item extends ReceiptItem>(
  items: readonly Item[],
  discount: MoneyInput,
): (Item & { sum: string })[] {
  const checked = checkOptions('splitDiscount', input, { items, discount });
  const costs = checked.items.map(lineSum);
  const shares = proportional(units(checked.discount, 2), costs);
  return items.map((item, index) => ({ ...item, sum: rubles((costs[index] ?? 0n) - (shares[index] ?? 0n)) }));
}

/** Largest remainder: every share is rounded down, then the missing kopecks go one by one to the largest remainders. */
function proportional(amount: bigint, weights: readonly bigint[]): bigint[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (total === 0n) return weights.map(() => 0n);
  const shares = weights.map((weight) => (amount * weight) / total);
  const missing = amount - shares.reduce((sum, share) => sum + share, 0n);
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (amount * weight) % total }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1));
  for (const { index } of byRemainder.slice(0, Number(missing))) shares[index] = (shares[index] ?? 0n) + 1n;
  return shares;
}
