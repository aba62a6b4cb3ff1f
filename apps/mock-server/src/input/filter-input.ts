/**
 * @module
 * What to show of the journal and of the deliveries, as it comes from plain JavaScript.
 */
import * as v from 'valibot';
import { knownFields } from './known-fields.js';

const id = v.optional(v.union([v.number(), v.string(), v.bigint()]));
const number = v.optional(v.number());
const text = v.optional(v.string());

const ofCalls = { paymentId: id, since: number, until: number, limit: number };

/** The kinds of journal entries. */
export const kindInput = v.optional(v.picklist(['api', 'page', 'webhook', 'state', 'unmatched']));

/** JournalFilter. */
export const journalInput = knownFields({ kind: kindInput, method: text, ...ofCalls });

/** The method of `calls`. */
export const methodInput = text;

/** The filter of `calls`, which names kind and method itself. */
export const callsInput = knownFields(ofCalls);

/** The filter of `deliveries`. */
export const deliveriesInput = knownFields({ paymentId: id, method: text });
