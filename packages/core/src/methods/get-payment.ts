/**
 * @module
 * State of one payment.
 */
import * as v from 'valibot';
import { defineMethod } from '../define-method.js';
import type { PaymentStatus } from '../dictionaries/statuses.js';
import { moscowInstant } from '../schema/dates.js';
import { resultFlag } from '../schema/flags.js';
import { id, resultId } from '../schema/ids.js';
import { resultMoney } from '../schema/money.js';
import { openText } from '../schema/open-text.js';
import { maybe } from '../schema/optional.js';
import { params } from '../schema/params.js';
import { resultOf, resultText } from '../schema/result-of.js';
import { NumberText } from '../wire/number-text.js';

const fields = v.looseObject({
  /** UnitPay's id of the payment. */
  paymentId: resultId(),
  /** State of the payment. Held money has no status of its own: see `isPreauth`. */
  status: openText<PaymentStatus>(),
  /** Payment system, such as `card`. */
  paymentType: maybe(resultText()),
  /** When the payment was made, at UTC+03:00, as UnitPay wrote it; the instant is `dateAt`. */
  date: maybe(resultText()),
  /** The payer's wallet or masked card. */
  purse: maybe(resultText()),
  /** The order on the merchant's side. */
  account: resultText(),
  /** What the merchant gets, in rubles. */
  profit: maybe(resultMoney()),
  /** Project. */
  projectId: resultId(),
  /** Sum of the order in `orderCurrency`. */
  orderSum: resultMoney(),
  /** ISO 4217 code. */
  orderCurrency: resultText(),
  /** What the payer paid, in `payerCurrency`. */
  payerSum: maybe(resultMoney()),
  /** ISO 4217 code. */
  payerCurrency: maybe(resultText()),
  /** What can still be refunded. */
  availableForRefund: maybe(resultMoney()),
  /** Whether the payment was made in two stages. */
  isPreauth: maybe(resultFlag()),
  /** Refunds; the shape of an element is not documented. */
  refunds: maybe(resultOf('a list', listOf)),
  /** The fiscal receipt, if a cash register is connected. */
  receiptUrl: maybe(resultText()),
  /** Why the payment failed; only with status `error`. */
  errorMessage: maybe(resultText()),
});

/** Result of `getPayment`. */
export interface GetPaymentResult extends v.InferOutput<typeof fields> {
  /** The instant of `date`; null when its text is not a date, or there is none. */
  dateAt: Date | null;
}

/** The only sample is empty, and PHP writes an empty map as `[]` too: a full one may come as an object of refunds, or be one refund. */
function listOf(value: unknown): unknown[] | undefined {
  if (!isObject(value)) return undefined;
  const members = Object.values(value);
  return Array.isArray(value) || members.every(isObject) ? members : [value];
}

/** A `NumberText` is a number. */
function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof NumberText);
}

const result: v.GenericSchema<unknown, GetPaymentResult> = v.pipe(
  v.unknown(),
  fields,
  v.transform((payment): GetPaymentResult => ({ ...payment, dateAt: moscowInstant(payment.date) })),
);

/**
 * Reads a payment: its status, sums, and what can still be refunded.
 *
 * @see https://help.unitpay.ru/payments/payment-info
 * @example
 * const { status, orderSum } = await unitpay.getPayment({ paymentId: '2154490981' });
 */
export const getPayment = defineMethod({
  name: 'getPayment',
  auth: 'project',
  safe: true,
  fill: [],
  docs: 'payments/payment-info',
  params: params({
    /** UnitPay's id of the payment. */
    paymentId: id(),
  }),
  subject: 'paymentId',
  result,
});

/** Parameters of `getPayment`. */
export type GetPaymentParams = v.InferInput<typeof getPayment.params>;
