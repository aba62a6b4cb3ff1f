/**
 * @module
 * What a payer pays with, or fails by, as it comes from plain JavaScript or JSON.
 */
import * as v from 'valibot';
import { knownFields } from './known-fields.js';

const text = v.optional(v.string());

/** PayMeans. */
export const meansInput = knownFields({
  card: text,
  phone: text,
  wallet: text,
  paymentType: text,
  threeDs: v.optional(v.boolean()),
});

/** FormChoice. */
export const formInput = knownFields({ paymentType: text });

/** FailReason. */
export const reasonInput = knownFields({ message: text });
