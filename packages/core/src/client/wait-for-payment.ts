/**
 * @module
 * Polls a payment until it is where the caller wants it.
 */
import * as v from 'valibot';
import { Stopped, startDeadline } from '../async/call-deadline.js';
import { FINAL_STATUSES, type PaymentStatus } from '../dictionaries/statuses.js';
import { UnitPayAbortError } from '../errors/unitpay-abort-error.js';
import { isUnitPayError, type UnitPayError } from '../errors/unitpay-error.js';
import { UnitPayTimeoutError } from '../errors/unitpay-timeout-error.js';
import { type GetPaymentResult, getPayment } from '../methods/get-payment.js';
import { namedOptions } from '../options/schemas.js';
import type { Open } from '../schema/choice.js';
import { got } from '../schema/describe.js';
import { field, Problem } from '../schema/field.js';
import { type IdInput, id } from '../schema/ids.js';
import { type CallOptions, callOptionEntries } from './call-options.js';
import type { Caller } from './caller.js';

/** Which payment, and which of its statuses end the wait. */
export interface WaitForPaymentParams {
  /** UnitPay's id of the payment. */
  readonly paymentId: IdInput;
  /** Statuses that end the wait, or a function, async or not, that says whether the payment it gets does; the final statuses by default. */
  readonly until?:
    | readonly Open<PaymentStatus>[]
    | ((payment: GetPaymentResult) => boolean | Promise<boolean>)
    | undefined;
}

/** Limits of the wait. */
export interface WaitOptions extends Pick<CallOptions, 'signal' | 'test'> {
  /** Milliseconds for the whole wait; 600,000 (10 minutes) by default. */
  readonly timeout?: number | undefined;
}

const WHERE = 'waitForPayment';
const TIMEOUT = 600_000;
const FIRST_PAUSE = 1_000;
const GROWTH = 1.5;
const LONGEST_PAUSE = 15_000;

type Until = NonNullable<WaitForPaymentParams['until']>;

const until = field<Until, Until>((value) => {
  const given = typeof value === 'function' || (Array.isArray(value) && value.every((one) => typeof one === 'string'));
  const expected = 'expected a list of statuses, or a function that gets the payment and returns true or false';
  return given ? (value as Until) : new Problem(`${expected}, ${got(value)}`);
});
const params = namedOptions({
  paymentId: id(),
  until: v.optional(until, FINAL_STATUSES as string[]),
});
const { signal, timeout, test } = callOptionEntries;
const options = namedOptions({ signal, timeout, test });

/** Reads the payment with growing pauses. */
export async function waitForPayment(caller: Caller, input: unknown, given: unknown = {}): Promise<GetPaymentResult> {
  const { paymentId, until } = caller.check(WHERE, params, input);
  const { timeout = TIMEOUT, signal, test } = caller.check(`${WHERE} options`, options, given);
  const reached = async (payment: GetPaymentResult): Promise<boolean> =>
    typeof until === 'function' ? until(payment) : until.includes(payment.status);
  const deadline = startDeadline(timeout, signal, caller.runtime);
  let last: GetPaymentResult | undefined;
  try {
    for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * GROWTH, LONGEST_PAUSE)) {
      const read = caller.perform(getPayment, { paymentId }, { signal: deadline.signal, test }).catch(passing);
      const payment = (await deadline.race(read)) as GetPaymentResult | undefined;
      last = payment ?? last;
      if (payment !== undefined && (await deadline.race(reached(payment)))) return payment;
      await deadline.sleep(pause);
    }
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    const state = last && caller.redactor.text(last.status);
    const seen =
      state === undefined
        ? `No read of payment ${paymentId} succeeded.`
        : `Payment ${paymentId} still has the status "${state}".`;
    const advice = `${seen} Nothing was changed: wait longer, or rely on the webhook.`;
    const details = { method: WHERE, outcome: 'unknown', safe: true, advice } as const;
    throw error.reason === 'timeout'
      ? new UnitPayTimeoutError({ ...details, timeout })
      : new UnitPayAbortError(details);
  } finally {
    deadline.close();
  }
}

/** Swallows a failure of one read that the next one may not have; a bad key or an unreadable answer would never go away. */
function passing(error: unknown): undefined {
  if (isUnitPayError(error) && isPassing(error)) return undefined;
  throw error;
}

function isPassing(error: UnitPayError): boolean {
  if ('status' in error && error.status === 429) return true;
  return error.code !== 'response' && error.code !== 'validation' && error.outcome !== 'refused';
}
