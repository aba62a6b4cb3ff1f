/**
 * @module
 * Numbers inside a receipt line.
 */
import { got } from '../schema/describe.js';
import { type MoneyInput, readDecimal } from '../schema/money.js';
import { Problem, type WireText, wireText } from '../schema/wire-text.js';

/** How much is sold: above zero, at most three decimals (the provider rounds to three). */
export function count(): WireText<MoneyInput> {
  return wireText((value) => {
    const read = readDecimal(value, 3);
    return read instanceof Problem || /[1-9]/.test(read) ? read : new Problem('must be above zero');
  });
}

/** A price or a line's total: zero or more, at most two decimals. */
export function price(): WireText<MoneyInput> {
  return wireText((value) => readDecimal(value, 2));
}

/** A whole number above zero. */
export function positiveInteger(): WireText<number> {
  return wireText((value) =>
    Number.isSafeInteger(value) && (value as number) > 0
      ? String(value)
      : new Problem(`expected a whole number above zero, ${got(value)}`),
  );
}
