import { isAnswerOfAnother } from '../../client/answer-of-another.js';
import type { ConfirmedPayment, ReadPayment } from '../../client/internals.js';
import type { PaymentStatus } from '../../dictionaries/statuses.js';
import { FailureError, failed, rejected } from '../reply/failure.js';
import { REPLIES } from '../reply/replies.js';
import { canonicalSum } from '../verify/decimal-sum.js';
import type { WebhookEvent } from '../verify/event.js';

/**
 * Throws {@link FailureError} unless `getPayment` names the same project, account, sum and currency, and for `pay` a status that a paid
 * payment can have at that moment.
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
  if (event.method === 'pay') confirmStatus(payment['status']);
}

/** While `pay` is being answered, `wait` is usual: whether the money has come can't be told from it. `error_pay` is a `pay` that was refused before. */
const PAID: readonly unknown[] = ['success', 'wait', 'error_pay'] satisfies PaymentStatus[];
/** Nothing was paid, or it was given back. */
const NOT_PAID: readonly unknown[] = ['refund', 'error_check'] satisfies PaymentStatus[];

/** Any other status can change yet: a `pay` may follow an `error`, and `secure` is a review. UnitPay may send that `pay` again. */
function confirmStatus(status: unknown): void {
  if (PAID.includes(status)) return;
  const detail = `getPayment gives the payment's status as ${String(status)}`;
  if (NOT_PAID.includes(status)) throw new FailureError(rejected('confirm-mismatch', REPLIES.failed, detail));
  throw new FailureError(failed('confirm-unavailable', undefined, detail));
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
