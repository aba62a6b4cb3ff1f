/**
 * @module
 * Text of a reply.
 */
import * as v from 'valibot';
import { NumberText } from '../wire/number-text.js';
import { got } from './describe.js';

/** Text, also where the provider wrote digits without quotes. */
export function resultText(): v.GenericSchema<unknown, string> {
  return v.pipe(
    v.unknown(),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const { value } = dataset;
      if (typeof value === 'string') return value;
      if (typeof value === 'number' || value instanceof NumberText) return String(value);
      addIssue({ message: `expected a string, ${got(value)}` });
      return NEVER;
    }),
  );
}
