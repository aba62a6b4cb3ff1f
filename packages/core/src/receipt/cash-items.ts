/**
 * @module
 * The `cashItems` parameter: lines of a receipt, checked against the sum and encoded for the wire.
 */
import * as v from 'valibot';
import { rubles, units } from '../schema/decimal.js';
import { got } from '../schema/describe.js';
import { rule } from '../schema/params.js';
import { encodeItems } from './encode-items.js';
import { type CheckedItem, type ReceiptItem, receiptItem } from './item.js';
import { receiptTotal } from './line-total.js';

/** A receipt has at most this many lines. */
const MAX_ITEMS = 100;

/** Lines of a receipt: at least one, at most 100. */
export function cashItems(): v.GenericSchema<readonly ReceiptItem[], readonly CheckedItem[]> {
  return v.pipe(
    v.custom<readonly ReceiptItem[]>(
      (value) => problemOf(value) === undefined,
      ({ input }) => problemOf(input) ?? '',
    ),
    v.array(receiptItem),
  );
}

function problemOf(value: unknown): string | undefined {
  if (!Array.isArray(value)) return `expected an array of receipt lines, ${got(value)}`;
  if (value.length === 0) return 'has no lines: leave it out when no receipt is needed';
  return value.length > MAX_ITEMS ? `has ${value.length} lines, a receipt has at most ${MAX_ITEMS}` : undefined;
}

interface WithReceipt {
  readonly sum?: string | undefined;
  readonly currency?: string | undefined;
  readonly cashItems?: readonly CheckedItem[] | undefined;
}

/**
 * The provider's sum rule: lines may not cost more than what is paid (or refunded); a smaller total gets an adjusting line. It is left
 * to the provider when the lines are in another currency than the sum, since only the provider knows the rate.
 */
export function sumRule<Params extends WithReceipt>(): v.RawCheckAction<Params> {
  return rule<Params & WithReceipt>('cashItems', ({ sum, currency = 'RUB', cashItems }) => {
    if (sum === undefined || cashItems?.some((item) => (item.currency ?? 'RUB') !== currency) !== false)
      return undefined;
    const total = receiptTotal(cashItems);
    if (total <= units(sum, 2)) return undefined;
    return `cost ${rubles(total)} together, more than the sum of ${sum}; lower them by a discount (splitDiscount) or raise the sum`;
  });
}

/** Encodes the receipt for the wire; everything else passes. */
export function encodedReceipt<Params extends WithReceipt>(
  params: Params,
): Omit<Params, 'cashItems'> & { cashItems?: string } {
  const { cashItems, ...rest } = params;
  return cashItems === undefined ? rest : { ...rest, cashItems: encodeItems(cashItems) };
}
