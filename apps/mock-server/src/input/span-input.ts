import * as v from 'valibot';
import { knownFields } from './known-fields.js';

const count = v.optional(v.number());
const parts = knownFields({ days: count, hours: count, minutes: count, seconds: count });

/** Span. */
export const spanInput = v.lazy((value) => (typeof value === 'number' ? v.number() : parts));
