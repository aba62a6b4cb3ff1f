/**
 * @module
 * Text of a reply.
 */
import type * as v from 'valibot';
import { NumberText } from '../wire/number-text.js';
import { resultOf } from './result-of.js';

/** Text, also where the provider wrote digits without quotes. */
export function resultText(): v.GenericSchema<unknown, string> {
  return resultOf('a string', (value) => {
    if (typeof value === 'string') return value;
    return typeof value === 'number' || value instanceof NumberText ? String(value) : undefined;
  });
}
