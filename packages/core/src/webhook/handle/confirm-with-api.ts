import { isAnswerOfAnother } from '../../client/answer-of-another.js';
import type { ConfirmedPayment, ReadPayment } from '../../client/internals.js';
import { FailureError, failed, rejected } from '../reply/failure.js';
import { REPLIES } from '../reply/replies.js';
import { canonicalSum } from '../verify/decimal-sum.js';
import type { WebhookEvent } from '../verify/event.js';

/**
 * Throws {@link FailureError} unless `getPayment` names the same project, account, sum and currency. The status is not looked at: what
 * it is at that moment is not documented.
 */
export async function confirmWithApi(event: WebhookEvent, getPayment: ReadPayment, signal: AbortSignal): Promise<void> {
  let payment: ConfirmedPayment;
  try {
    payment = await getPayment(event.unitpayId, { signal, test: event.test });
  } catch (error) {
    if (isAnswerOfAnother(error)) throw mismatch('paymentId');
    throw new FailureError(failed('confirm-unavailable', error));
  }
  const differing = FIELDS.filter((field) => !same(field, event[field], payment[field]));
  if (differing.length > 0) throw mismatch(...differing);
}

function mismatch(...fields: readonly string[]): FailureError {
  const detail = `getPayment names another ${fields.join(', ')}`;
  return new FailureError(rejected('confirm-mismatch', REPLIES.failed, detail));
}

const FIELDS = ['projectId', 'account', 'orderSum', 'orderCurrency'] as const;

function same(field: (typeof FIELDS)[number], said: string | undefined, known: unknown): boolean {
  // Only `error` may leave sums out.
  if (said === undefined) return true;
  const text = typeof known === 'number' ? String(known) : known;
  if (typeof text !== 'string') return false;
  return field === 'orderSum' ? canonicalSum(text) === said : text === said;
}
