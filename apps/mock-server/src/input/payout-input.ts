/**
 * @module
 * What becomes of a payout, as it comes from plain JavaScript or JSON.
 */
import * as v from 'valibot';
import { knownFields } from './known-fields.js';

/** How `settlePayout` moves a payout on. */
export const payoutInput = knownFields({
  status: v.picklist(['success', 'not_completed', 'error']),
  error: v.optional(knownFields({ code: v.number(), message: v.string() })),
});
