/**
 * @module
 * How many of something a reply counts.
 */
import * as v from 'valibot';
import { decimalText } from './decimal.js';

/** A whole number, whether it came as a number or as a string. */
export function resultCount(): v.GenericSchema<unknown, number> {
  return v.pipe(
    v.unknown(),
    v.transform((value) => Number(decimalText(value))),
    v.safeInteger('expected a whole number'),
  );
}
