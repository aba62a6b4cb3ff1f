/**
 * @module
 * Totals of receipt lines in kopecks, exactly.
 */
import { units } from '../schema/decimal.js';

/** price × count in kopecks, halves rounded up; both are decimals as text. */
export function lineTotal(price: string, count: string): bigint {
  return (units(price, 2) * units(count, 3) + 500n) / 1000n;
}

/** What the lines cost together, in kopecks. */
export function receiptTotal(items: readonly { price: string; count: string; sum?: string | undefined }[]): bigint {
  let total = 0n;
  for (const { price, count, sum } of items) total += sum === undefined ? lineTotal(price, count) : units(sum, 2);
  return total;
}
