/**
 * @module
 * Decimals of a receipt as whole thousandths: counts have up to three decimals, prices two.
 */
import { divideHalfUp, type Kopecks } from '../money/kopecks.js';

/** Reads a JSON number (or a numeric string) as thousandths, rounded half up; `null` when it is none or negative. */
export function thousandths(value: unknown): bigint | null {
  if (typeof value !== 'number' && typeof value !== 'string') return null;
  const match = /^(\d{1,12})(?:\.(\d+))?$/.exec(String(value));
  if (match === null) return null;
  const [, whole = '0', fraction = ''] = match;
  return divideHalfUp(BigInt(whole + fraction.padEnd(3, '0')), 10n ** BigInt(Math.max(0, fraction.length - 3)));
}

/** Price times count in kopecks, rounded half up; both in thousandths. */
export function lineTotal(price: bigint, count: bigint): Kopecks {
  return divideHalfUp(price * count, 10_000n);
}
