/**
 * @module
 * A plain number of a reply: a count, or a quantity the documents don't explain.
 */
import type * as v from 'valibot';
import { decimalText } from './decimal.js';
import { resultOf } from './result-of.js';

/** A number, whether it came as one or as a string. */
export function resultNumber(): v.GenericSchema<unknown, number> {
  return resultOf('a number', (value) => {
    const text = decimalText(value);
    return text === undefined ? undefined : Number(text);
  });
}
