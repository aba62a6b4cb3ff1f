/**
 * @module
 * What the control API takes: bodies and queries. The routes check by them, and the description is made from them.
 */
import * as v from 'valibot';
import { closeInput } from '../input/close-input.js';
import { kindInput } from '../input/filter-input.js';
import { knownFields } from '../input/known-fields.js';
import { meansInput } from '../input/payer-input.js';
import { spanInput } from '../input/span-input.js';
import { INIT_TYPES, PAID_SHOWS, REFUND_RULES, STRICTNESS, WEBHOOK_ENCODINGS } from '../state/project.js';
import { PAYER_TEXTS } from '../texts/payer-texts.js';

const text = v.optional(v.string());
const number = v.optional(v.pipe(v.string(), v.digits(), v.transform(Number)));

/** For operations that take no input: every field is unknown. */
export const nothingInput = knownFields({});

/** A form link, and the payment system chosen on it. */
export const openFormInput = knownFields({ url: v.string(), paymentType: text });

/** Which payments to list. */
export const paymentFilter = knownFields({ status: text, projectId: text, account: text, limit: number });

/** How a payer fails to pay, and the bank's words. */
export const declineInput = knownFields({ ...meansInput.entries, message: text });

/** Why a subscription is closed. */
export const closingInput = knownFields({ closeType: v.optional(closeInput, 'abuse') });

/** The bank's words about the next charge. */
export const decliningInput = knownFields({ message: v.optional(v.string(), PAYER_TEXTS.insufficientFunds) });

/** Which journal entries to list. */
export const journalFilter = knownFields({
  kind: kindInput,
  method: text,
  paymentId: text,
  since: number,
  until: number,
  limit: number,
});

/** What to do to the clock. */
export const clockInput = knownFields({
  advance: v.optional(spanInput),
  to: v.optional(v.pipe(v.string(), v.isoTimestamp())),
  frozen: v.optional(v.boolean()),
});

/** A state; its fields are checked when it is loaded. */
export const stateInput = v.looseObject({});

/** Which deliveries to list. */
export const deliveryFilter = knownFields({ paymentId: text, method: text });

const address = v.optional(v.nullable(v.string()));

/** What can be changed of a project while the mock runs. */
export const projectInput = knownFields({
  webhookUrl: address,
  successUrl: address,
  failUrl: address,
  check: v.optional(v.boolean()),
  cashRegister: v.optional(v.boolean()),
  encoding: v.optional(v.picklist(WEBHOOK_ENCODINGS)),
  initType: v.optional(v.nullable(v.picklist(INIT_TYPES))),
  refundRule: v.optional(v.picklist(REFUND_RULES)),
  form: v.optional(v.boolean()),
  paidShows: v.optional(v.picklist(PAID_SHOWS)),
  strict: v.optional(v.picklist(STRICTNESS)),
});
