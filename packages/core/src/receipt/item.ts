/**
 * @module
 * One line of a fiscal receipt (54-FZ), as the provider's documents name its fields.
 */
import * as v from 'valibot';
import { MEASURES, type Measure } from '../dictionaries/measures.js';
import { PAYMENT_METHODS, PAYMENT_OBJECTS } from '../dictionaries/payment-objects.js';
import { CALCULATED_VAT, VAT_CODES, type VatCode } from '../dictionaries/vat.js';
import { oneOf } from '../schema/choice.js';
import { currency } from '../schema/currency.js';
import { rubles, units } from '../schema/decimal.js';
import { params, rule } from '../schema/params.js';
import { text } from '../schema/text.js';
import { lineTotal } from './line-total.js';
import { count, positiveInteger, price } from './quantities.js';

const MEASURE_CODES: readonly Measure[] = Object.values(MEASURES);

/** A receipt line: checked, decimals kept as text. */
export const receiptItem = v.pipe(
  params(
    {
      /** What is sold, at most 128 characters. */
      name: text({ expected: 'the name of the goods as a non-empty string', max: 128 }),
      /** How much: above zero, at most three decimals. */
      count: count(),
      /** Price of one unit, at most two decimals; 0 for a gift. */
      price: price(),
      /** Total of the line after a discount; at most price × count rounded to kopecks, which is also the default. See `splitDiscount`. */
      sum: v.optional(price()),
      /** ISO 4217 code of `price`; `RUB` by default. The receipt itself is always in rubles. */
      currency: v.optional(currency()),
      /** VAT code of 54-FZ (54-ФЗ, ставка НДС). `vat20` is fiscalised as 22 % since 2026: write `vat22`. Calculated rates (`vat110` and the like) are for prepayments and advances only. */
      nds: v.optional(oneOf(VAT_CODES, 'nothing')),
      /** What is sold: `commodity` by default. */
      type: v.optional(oneOf(PAYMENT_OBJECTS)),
      /** Payment method tag of 54-FZ (54-ФЗ, признак способа расчёта): `full_payment`, `advance` and so on. By default the setting of the cash register in the UnitPay dashboard, else `full_payment`. */
      paymentMethod: v.optional(oneOf(PAYMENT_METHODS)),
      /** Unit of `count`, see `MEASURES`. */
      measure: v.optional(oneOf(MEASURE_CODES)),
      /** Nomenclature code of marked goods. */
      nomenclatureCode: v.optional(text()),
      /** Marking code; obligatory for marked goods. */
      markCode: v.optional(text()),
      /** The part of a marked piece that is sold; only with `measure: 0` and `count: 1`. */
      markQuantity: v.optional(
        params({
          /** Parts of the piece that are sold. */
          numerator: positiveInteger(),
          /** Parts of the whole piece. */
          denominator: positiveInteger(),
        }),
      ),
      /** Text printed before the line. */
      pre_text: v.optional(text()),
      /** Text printed after the line. */
      post_text: v.optional(text()),
    },
    {
      amount:
        'is not a parameter here: the price of one unit is "price", the total of the line "sum", how much of it "count"',
    },
  ),
  rule('sum', ({ sum, price, count }) => {
    const most = lineTotal(price, count);
    if (sum === undefined || units(sum, 2) <= most) return undefined;
    return `is more than price × count (${rubles(most)}); the sum of a line can only lower its total`;
  }),
  rule('markQuantity', ({ markQuantity, measure, count }) =>
    markQuantity === undefined || (measure === '0' && units(count, 3) === 1000n)
      ? undefined
      : 'is allowed only together with measure: 0 and count: 1',
  ),
  rule('nds', ({ nds, paymentMethod }) =>
    paymentMethod === 'full_payment' && CALCULATED_VAT.has(nds as VatCode)
      ? 'is a calculated rate: it goes with prepayment, full_prepayment or advance, not with full_payment'
      : undefined,
  ),
);

/**
 * A line of a fiscal receipt (54-FZ, 54-ФЗ: позиция чека).
 *
 * @see https://help.unitpay.ru/online-cash-register/receipt_parameters
 * @example
 * const item: ReceiptItem = { name: 'Чехол', count: 2, price: '450.00', nds: 'vat22', type: 'commodity', paymentMethod: 'full_payment' };
 */
export interface ReceiptItem extends v.InferInput<typeof receiptItem> {}

/** A line that passed the checks. */
export interface CheckedItem extends v.InferOutput<typeof receiptItem> {}
