/**
 * @module
 * What a person refunds in the UnitPay dashboard, as it comes from plain JavaScript or JSON.
 */
import * as v from 'valibot';
import { type Kopecks, parseSum } from '../money/kopecks.js';
import { knownFields } from './known-fields.js';

/** RefundInput. */
export const refundInput = knownFields({
  sum: v.optional(
    v.pipe(
      v.string(),
      v.check((text) => (parseSum(text) ?? 0n) > 0n, 'expected a sum above 0 as a string such as "10.00"'),
    ),
  ),
});

/** How much of a payment is refunded. */
export interface RefundInput {
  /** Part of the sum, such as `"10.00"`; absent means all that is left. */
  readonly sum?: string | undefined;
}

/** The sum in hundredths; `null` for all that is left. */
export function sumOf({ sum }: RefundInput): Kopecks | null {
  return sum === undefined ? null : parseSum(sum);
}
