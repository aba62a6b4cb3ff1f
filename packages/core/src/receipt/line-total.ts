/**
 * @module
 * Totals of receipt lines in kopecks, exactly.
 */
import { units } from '../schema/decimal.js';

/** What costs are computed from; decimals as text. */
export interface Priced {
  readonly price: string;
  readonly count: string;
  readonly sum?: string | undefined;
}

/** price × count in kopecks, halves rounded up. */
export function lineTotal(price: string, count: string): bigint {
  return (units(price, 2) * units(count, 3) + 500n) / 1000n;
}

/** What a line costs, in kopecks: its `sum`, else price × count. */
export function lineSum({ price, count, sum }: Priced): bigint {
  return sum === undefined ? lineTotal(price, count) : units(sum, 2);
}

/** What the lines cost together, in kopecks. */
export function receiptTotal(items: readonly Priced[]): bigint {
  return items.reduce((total, item) => total + lineSum(item), 0n);
}
