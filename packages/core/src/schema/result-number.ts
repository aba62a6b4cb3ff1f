/**
 * @module
 * A plain number of a reply: a count, or a quantity the documents don't explain.
 */
import * as v from 'valibot';
import { decimalText } from './decimal.js';

/** A number, whether it came as one or as a string. */
export function resultNumber(): v.GenericSchema<unknown, number> {
  return v.pipe(
    v.unknown(),
    v.transform((value) => Number(decimalText(value))),
    v.finite('expected a number'),
  );
}
