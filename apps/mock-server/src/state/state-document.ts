/**
 * @module
 * The mock's state as JSON: what a state file and a seed hold.
 */
import * as v from 'valibot';
import { LATEST } from '../clock/clock.js';
import { presetName } from '../faults/presets.js';
import { knownFields } from '../input/known-fields.js';
import { formatSum, parseSum } from '../money/kopecks.js';
import { FORM_FLAGS } from '../reference/form-flags.js';
import { OLD_PAYMENT_TYPES, PAYMENT_TYPES } from '../reference/payment-types.js';
import { INIT_TYPES, PAID_SHOWS, REFUND_RULES, STRICTNESS, WEBHOOK_ENCODINGS } from './project.js';

/** Version written now. */
export const STATE_VERSION = 2;

const SUM = 'expected a sum as a text such as "10.00"';
const sum = v.pipe(
  v.string(SUM),
  v.check((text) => parseSum(text) !== null, SUM),
  v.transform((text) => parseSum(text) ?? 0n),
);
const id = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const filled = v.pipe(v.string(), v.nonEmpty('it is empty'));
const moment = v.pipe(v.number(), v.minValue(0), v.maxValue(LATEST));
const nullable = <Schema extends v.GenericSchema>(schema: Schema) => v.optional(v.nullable(schema), null);
const items = nullable(v.array(v.record(v.string(), v.unknown())));

const allPaymentTypes = () => [...PAYMENT_TYPES, ...OLD_PAYMENT_TYPES];

/** Fields of a project. */
export const project = knownFields({
  id,
  name: nullable(v.string()),
  publicKey: filled,
  secretKey: filled,
  testSecretKey: nullable(v.string()),
  webhookUrl: nullable(v.string()),
  successUrl: nullable(v.string()),
  failUrl: nullable(v.string()),
  check: v.optional(v.boolean(), true),
  cashRegister: v.optional(v.boolean(), false),
  encoding: v.optional(v.picklist(WEBHOOK_ENCODINGS), 'http_build_query'),
  initType: nullable(v.picklist(INIT_TYPES)),
  refundRule: v.optional(v.picklist(REFUND_RULES), 'one'),
  form: v.optional(v.boolean(), true),
  paidShows: v.optional(v.picklist(PAID_SHOWS), 'at-once'),
  strict: v.optional(v.picklist(STRICTNESS), 'documented'),
  paymentTypes: v.optional(v.array(v.string()), allPaymentTypes),
});

/** Fields of the account. */
export const partner = v.partial(
  knownFields({
    login: filled,
    secretKey: filled,
    balance: sum,
    payoutLimit: sum,
    payoutMinimum: sum,
    payouts: v.boolean(),
  }),
);

/** Settings of the mock as a whole. */
export const settings = v.partial(
  knownFields({
    publicUrl: v.nullable(v.string()),
    webhookTimeout: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    webhookIp: filled,
    allowedHosts: v.array(v.string()),
    faults: v.array(presetName),
    journalLimit: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    deliveryLimit: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  }),
);

/** A payment in a document; a seed may leave out everything that has an obvious beginning. */
export const payment = knownFields({
  id,
  projectId: id,
  account: v.string(),
  desc: v.optional(v.string(), ''),
  orderSum: sum,
  orderCurrency: v.optional(v.string(), 'RUB'),
  payerSum: v.optional(sum),
  payerCurrency: v.optional(v.string(), 'RUB'),
  test: v.optional(v.literal(false), false),
  preauth: v.optional(v.boolean(), false),
  preauthExpireLogic: v.optional(v.picklist([0, 1]), 1),
  subscription: v.optional(v.boolean(), false),
  createdAt: v.optional(moment),
  attemptAt: nullable(moment),
  ip: v.optional(v.string(), '127.0.0.1'),
  locale: nullable(v.picklist(['ru', 'en'])),
  hide: v.optional(v.array(v.picklist(FORM_FLAGS)), []),
  resultUrl: nullable(v.string()),
  backUrl: nullable(v.string()),
  customerEmail: nullable(v.string()),
  customerPhone: nullable(v.string()),
  cashItems: items,
  paymentType: v.optional(v.string(), 'card'),
  operator: v.optional(v.string(), 'card'),
  purse: v.optional(v.string(), ''),
  phone: v.optional(v.string(), ''),
  profit: v.optional(sum),
  threeDs: v.optional(v.boolean(), false),
  status: v.optional(v.picklist(['wait', 'success', 'error', 'error_check', 'error_pay', 'refund', 'secure']), 'wait'),
  hold: v.optional(v.picklist(['none', 'held', 'captured', 'released']), 'none'),
  heldAt: nullable(moment),
  paidAt: nullable(moment),
  subscriptionId: nullable(id),
  errorMessage: nullable(v.string()),
  refunds: v.optional(v.array(knownFields({ sum, at: moment, cashItems: items })), []),
  offset: v.optional(sum, '0.00'),
});

/** A subscription in a document. */
export const subscription = knownFields({
  id,
  projectId: id,
  parentPaymentId: id,
  description: v.optional(v.string(), ''),
  startedAt: v.optional(moment),
  status: v.optional(v.picklist(['new', 'active', 'close']), 'active'),
  successPayments: v.optional(v.number(), 0),
  failPayments: v.optional(v.number(), 0),
  lastPaymentId: nullable(id),
  updatedAt: nullable(moment),
  totalSum: v.optional(sum, '0.00'),
  closeType: nullable(v.picklist(['api', 'error', 'abuse'])),
  nextDecline: nullable(v.string()),
});

/** A payout in a document. */
export const payout = knownFields({
  id,
  transactionId: filled,
  sum,
  purse: v.string(),
  paymentType: v.string(),
  memberId: nullable(v.string()),
  comment: nullable(v.string()),
  createdAt: v.optional(moment),
  payoutCommission: v.optional(sum, '0.00'),
  partnerCommission: v.optional(sum, '0.00'),
  status: v.optional(v.picklist(['success', 'not_completed', 'error']), 'success'),
  completedAt: nullable(moment),
  error: nullable(knownFields({ code: v.number(), message: v.string() })),
});

/** What a document never contains; each one lists it, since a reader would look for it. */
export const NOT_KEPT = [
  'fault rules but for those of settings.faults',
  'test payments',
  'journal',
  'webhook deliveries',
];

/** A whole document. Every part may be missing: what is not there stays as it is. */
export const stateDocument = knownFields({
  version: v.literal(STATE_VERSION),
  notKept: v.optional(v.array(v.string())),
  clockOffset: v.optional(v.pipe(v.number(), v.maxValue(LATEST)), 0),
  projects: v.optional(v.array(project)),
  partner: v.optional(partner),
  settings: v.optional(settings),
  payments: v.optional(v.array(payment), []),
  subscriptions: v.optional(v.array(subscription), []),
  payouts: v.optional(v.array(payout), []),
  ids: v.optional(v.record(v.string(), id), {}),
});

/** The state as JSON. */
export type StateDocument = v.InferInput<typeof stateDocument>;

/** The state as read. */
export type StateValues = v.InferOutput<typeof stateDocument>;

/** Turns sums into texts; everything else in the state is JSON already. */
export function sumsAsText(_name: string, value: unknown): unknown {
  return typeof value === 'bigint' ? formatSum(value) : value;
}
