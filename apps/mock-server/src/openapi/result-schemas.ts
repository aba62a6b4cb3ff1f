/**
 * @module
 * What the API answers, method by method, as JSON schemas: declared, not guessed from one example. Where samples differ (an id as a number
 * or as text) both forms are declared.
 */
import type { MethodName } from '../methods/method-names.js';

/** A JSON schema. */
export type Schema = Readonly<Record<string, unknown>>;

const text = (description?: string): Schema => ({
  type: 'string',
  ...(description === undefined ? {} : { description }),
});
const word = (...values: readonly string[]): Schema => ({ type: 'string', enum: values });
const count: Schema = { type: 'integer', minimum: 0 };
/** UnitPay writes ids as numbers in some replies and as text in others. */
const id: Schema = { anyOf: [{ type: 'integer' }, { type: 'string', pattern: '^\\d+$' }] };
const nullable = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
/** Amounts are text in most replies, numbers in a few. */
const money: Schema = {
  type: 'string',
  pattern: '^-?\\d+(\\.\\d+)?$',
  description: 'Rubles (or the currency named beside) as decimal text.',
};
const date: Schema = { type: 'string', description: 'YYYY-MM-DD HH:MM:SS, Moscow time (UTC+03:00).' };

/** An object; names with a question mark are optional. UnitPay adds fields: more are allowed. */
function object(fields: Readonly<Record<string, Schema>>): Schema {
  const entries = Object.entries(fields).map(([name, schema]) => [name.replace('?', ''), schema] as const);
  const required = Object.keys(fields).filter((name) => !name.endsWith('?'));
  return { type: 'object', ...(required.length === 0 ? {} : { required }), properties: Object.fromEntries(entries) };
}

const message = object({ message: text('Text for people, in Russian; do not decide by it.') });
const percents: Schema = {
  type: 'object',
  additionalProperties: { type: 'number' },
  description: 'Percent by method.',
};

const subscription = {
  subscriptionId: id,
  description: text(),
  status: word('new', 'active', 'close'),
  startDate: date,
  successPayments: count,
  failPayments: count,
  lastPaymentId: nullable(id),
};
const closed = { 'closeType?': word('api', 'error', 'abuse') };

const payout = object({
  message: text(),
  status: word('success', 'not_completed', 'error'),
  payoutId: id,
  partnerBalance: money,
  createDate: date,
  'completeDate?': date,
  sum: money,
  payoutCommission: money,
  partnerCommission: money,
  'transactionId?': text('Not in the documented sample; a real reply of 2019 has it.'),
});

/** `result` of each method; confirmPayment and cancelPayment answer `message` at the top instead. */
const RESULTS: { readonly [Name in Exclude<MethodName, 'confirmPayment' | 'cancelPayment'>]: Schema } = {
  initPayment: object({
    type: word('redirect', 'response', 'invoice'),
    message: text(),
    'paymentId?': id,
    'redirectUrl?': text('With type redirect.'),
    'receiptUrl?': text('Status page of the payment.'),
    'statusUrl?': text('The same address.'),
    'response?': {
      anyOf: [{ type: 'string' }, { type: 'object' }],
      description: 'With type response: HTML, or an object for Apple Pay.',
    },
    'invoiceId?': text('With type invoice.'),
  }),
  getPayment: object({
    status: word('success', 'wait', 'error', 'error_pay', 'error_check', 'refund', 'secure'),
    paymentId: id,
    projectId: id,
    account: text(),
    paymentType: text(),
    date,
    'purse?': text('Masked card or wallet.'),
    profit: money,
    orderSum: money,
    orderCurrency: text(),
    payerSum: money,
    payerCurrency: text(),
    'availableForRefund?': text('Decimal text, or empty; it does not say that money was paid.'),
    'isPreauth?': { type: 'integer', enum: [0, 1] },
    'refunds?': { type: 'array', items: { type: 'object' }, description: 'The shape of an element is not documented.' },
    'receiptUrl?': text(),
    'errorMessage?': text(),
  }),
  refundPayment: message,
  listSubscriptions: {
    type: 'array',
    items: object({
      ...subscription,
      lastUpdateDate: nullable(text('DD.MM.YYYY HH:MM:SS.')),
      parentPaymentId: id,
      totalSum: money,
      ...closed,
    }),
  },
  getSubscription: object({
    ...subscription,
    'lastDateUpdate?': nullable(date),
    parentPaymentId: id,
    totalSum: { anyOf: [{ type: 'number' }, money] },
    ...closed,
  }),
  closeSubscription: message,
  getMethodsAvailable: {
    type: 'array',
    items: { type: 'string' },
    description: 'Not documented: the shape is the mock’s.',
  },
  getCommissions: percents,
  getCurrencyCourses: object({
    in: { type: 'object', additionalProperties: { type: 'number' } },
    out: { type: 'object', additionalProperties: { type: 'number' } },
  }),
  getPartner: object({ email: text(), balance: money, balance_payout: money }),
  offsetAdvance: message,
  massPayment: payout,
  massPaymentStatus: payout,
  massPaymentAvailableAmount: object({ availableAmount: { type: 'number' }, currency: text() }),
  massPaymentCommissions: { ...percents, description: 'Not documented: the shape is that of getCommissions.' },
  getSbpBankList: { type: 'array', items: object({ member_id: text(), name: text(), name_en: text() }) },
  getBinInfo: object({
    bin: text(),
    bank: text(),
    countryCode: text(),
    brand: text(),
    category: text(),
    'type?': text(),
    'bankUrl?': text(),
    'bankPhone?': text(),
  }),
};

/** The whole body of a success. */
export function successOf(method: MethodName): Schema {
  if (method === 'confirmPayment' || method === 'cancelPayment') return message;
  return { type: 'object', required: ['result'], properties: { result: RESULTS[method] } };
}

/** The body of a refusal, HTTP 200 like a success. */
export const ERROR: Schema = object({
  error: object({
    message: text('Text for people, in Russian; it may hold HTML.'),
    'code?': {
      type: 'integer',
      description: '-32000 key or login, -32602 parameters, -32603 internal, 100 to 1053 payouts; often absent.',
    },
  }),
});
