/**
 * @module
 * Sums as whole hundredths in a bigint: the mock never lets a float near money.
 */

/** A sum in hundredths of its currency. */
export type Kopecks = bigint;

const SUM = /^(\d{1,12})(?:\.(\d{1,2}))?$/;

/** Reads a sum as it stands on the wire; `null` when it is not a plain decimal with at most two decimals. */
export function parseSum(text: string): Kopecks | null {
  const match = SUM.exec(text);
  if (match === null) return null;
  const [, whole = '0', cents = ''] = match;
  return BigInt(whole) * 100n + BigInt(cents.padEnd(2, '0'));
}

/** Writes a sum with two decimals: `"10.00"`. */
export function formatSum(sum: Kopecks): string {
  const digits = (sum < 0n ? -sum : sum).toString().padStart(3, '0');
  return `${sum < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Writes a sum as PHP prints a number, without trailing zeros: `"10"`, `"10.5"`. */
export function formatShortSum(sum: Kopecks): string {
  return formatSum(sum).replace(/\.?0+$/, '');
}

/** Takes a rate given in percent, such as `"3.5"`, of a sum, rounded half up to a kopeck. */
export function percentOf(sum: Kopecks, percent: string): Kopecks {
  const [whole = '0', fraction = ''] = percent.split('.');
  const scale = 10n ** BigInt(fraction.length);
  const rate = BigInt(whole + fraction);
  return divideHalfUp(sum * rate, 100n * scale);
}

/** Converts a sum by a rate such as `"62.57"`, rounded half up to a hundredth. */
export function convert(sum: Kopecks, rate: string): Kopecks {
  if (rate === '1') return sum;
  const [whole = '0', fraction = ''] = rate.split('.');
  return divideHalfUp(sum * BigInt(whole + fraction), 10n ** BigInt(fraction.length));
}

/** Divides non-negative integers, rounding half up. */
export function divideHalfUp(value: bigint, divisor: bigint): bigint {
  return (value * 2n + divisor) / (divisor * 2n);
}
