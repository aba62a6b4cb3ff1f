/**
 * @module
 * Compares a payment with the merchant's own order, exactly: equal sums are equal decimals, currencies equal text, and a test payment
 * pays an order of test mode only.
 */
import { got } from '../../schema/describe.js';
import { FailureError, failed, failureFrom, rejected } from '../reply/failure.js';
import { REPLIES } from '../reply/replies.js';
import { canonicalSum } from '../verify/decimal-sum.js';
import type { OrderEvent, WebhookEvent } from '../verify/event.js';
import type { ExpectedOrder, OrderCheck, WebhookContext } from './handlers.js';

/** Throws {@link FailureError} unless the order exists and costs what is being paid. `error` names no sum, so it is not asked about. */
export async function checkOrder<Tx>(
  order: OrderCheck<Tx> | 'unchecked',
  event: WebhookEvent,
  context: WebhookContext<Tx>,
): Promise<void> {
  if (order === 'unchecked' || event.method === 'error') return;
  const expected = await askFor(order, event, context);
  if (expected === null) throw new FailureError(rejected('order-unknown', REPLIES.unknownOrder));
  const detail = difference(readExpected(expected), event);
  if (detail !== undefined) throw new FailureError(rejected('order-mismatch', REPLIES.otherSum, detail));
}

async function askFor<Tx>(
  order: OrderCheck<Tx>,
  event: OrderEvent,
  context: WebhookContext<Tx>,
): Promise<ExpectedOrder | null> {
  try {
    return await order(event, context);
  } catch (error) {
    throw new FailureError(failureFrom(error, 'order-failed'));
  }
}

interface ReadOrder {
  readonly sum: string;
  readonly currency: string;
  readonly test: boolean;
}

function difference({ sum, currency, test }: ReadOrder, event: OrderEvent): string | undefined {
  if (sum !== event.orderSum || currency !== event.orderCurrency) {
    return `the order is ${sum} ${currency}, the payment is for ${event.orderSum} ${event.orderCurrency}`;
  }
  if (test === event.test) return undefined;
  return event.test
    ? 'a test payment, in which no money moved, for an order that is not one of test mode (order did not return test: true)'
    : 'a payment with money for an order of test mode (order returned test: true)';
}

function readExpected(expected: ExpectedOrder): ReadOrder {
  const given: unknown = expected;
  if (typeof given !== 'object' || given === null) throw unusable(`it returned something else, ${got(given)}`);
  const { sum, currency, test = false } = given as Readonly<Record<keyof ExpectedOrder, unknown>>;
  const canonical = canonicalSum(decimalText(sum));
  if (canonical === undefined) throw unusable(`its "sum" is ${kindOfSum(sum)}`);
  if (typeof currency !== 'string') throw unusable(`its "currency" is no text, ${got(currency)}`);
  if (typeof test !== 'boolean') throw unusable(`its "test" is neither true nor false, ${got(test)}`);
  return { sum: canonical, currency, test };
}

function unusable(what: string): FailureError {
  const detail = `order must return { sum: '900.00', currency: 'RUB' }, or null to refuse; ${what}`;
  return new FailureError(failed('order-failed', undefined, detail));
}

/** The text of a sum. Lists are left out: `['900']` has a decimal text as well. */
function decimalText(sum: unknown): string | undefined {
  if (typeof sum === 'string') return sum;
  if (typeof sum === 'number' || typeof sum === 'bigint') return `${sum}`;
  if (typeof sum !== 'object' || sum === null || Array.isArray(sum)) return undefined;
  try {
    const text: unknown = sum.toString();
    return typeof text === 'string' ? text : undefined;
  } catch {
    return undefined;
  }
}

/** What kind of value can't be used as a sum; never the value. */
function kindOfSum(sum: unknown): string {
  if (typeof sum === 'string') {
    if (sum === '') return 'an empty text';
    return sum.includes(',') ? 'a text with a comma: write a dot before kopecks' : 'a text that is no plain decimal';
  }
  if (typeof sum === 'number' || typeof sum === 'bigint') return `a ${typeof sum} that is no plain decimal: pass text`;
  if (typeof sum !== 'object' || sum === null || Array.isArray(sum)) return `no decimal, ${got(sum)}`;
  return 'an object without a decimal text: pass its sum as text';
}
