import * as v from 'valibot';
import { knownFields } from './known-fields.js';

const count = v.optional(v.number());
/** A span by its parts. */
const spanParts = knownFields({ days: count, hours: count, minutes: count, seconds: count });

/** Milliseconds, or days, hours, minutes and seconds. */
export const spanInput = v.pipe(
  v.lazy((value) => (typeof value === 'number' ? v.number() : spanParts)),
  v.metadata({ anyOf: [v.number(), spanParts] }),
);
