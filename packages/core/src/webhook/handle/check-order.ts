/**
 * @module
 * Compares a payment with the merchant's own order, exactly: equal sums are equal decimals, currencies equal text.
 */
import { FailureError, failed, failureFrom, rejected } from '../reply/failure.js';
import { REPLIES } from '../reply/replies.js';
import { canonicalSum } from '../verify/decimal-sum.js';
import type { OrderEvent, WebhookEvent } from '../verify/event.js';
import type { ExpectedOrder, OrderCheck, WebhookContext } from './handlers.js';

/** Throws {@link FailureError} unless the order exists and costs what is being paid. `error` names no sum, so it is not asked about. */
export async function checkOrder<Tx>(
  order: OrderCheck<Tx> | undefined,
  event: WebhookEvent,
  context: WebhookContext<Tx>,
): Promise<void> {
  if (!order || event.method === 'error') return;
  const expected = await askFor(order, event, context);
  if (expected === null) throw new FailureError(rejected('order-unknown', REPLIES.unknownOrder));
  const { sum, currency } = readExpected(expected);
  if (sum === event.orderSum && currency === event.orderCurrency) return;
  const detail = `the order is ${sum} ${currency}, the payment is for ${event.orderSum} ${event.orderCurrency}`;
  throw new FailureError(rejected('order-mismatch', REPLIES.otherSum, detail));
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

function readExpected(expected: ExpectedOrder): { readonly sum: string; readonly currency: string } {
  const given: unknown = expected;
  const { sum, currency } = Object(given) as { sum?: unknown; currency?: unknown };
  const canonical = typeof sum === 'string' || typeof sum === 'number' ? canonicalSum(String(sum)) : undefined;
  if (canonical !== undefined && typeof currency === 'string') return { sum: canonical, currency };
  const detail = "order must return { sum: '900.00', currency: 'RUB' }, or null to refuse";
  throw new FailureError(failed('order-failed', undefined, detail));
}
