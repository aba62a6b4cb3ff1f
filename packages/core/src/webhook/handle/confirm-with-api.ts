/**
 * @module
 * A second look at the payment by the API, for those who do not want to rely on the webhook alone.
 */

import type { ConfirmedPayment } from '../../client/internals.js';
import type { Settings } from '../options/resolve-options.js';
import { canonicalSum } from '../verify/decimal-sum.js';
import type { WebhookEvent } from '../verify/event.js';
import { failed, rejected, StopError } from './rejection.js';
import { TEXTS } from './replies.js';

/**
 * Throws {@link StopError} unless `getPayment` names the same project, account, sum and currency. The status is not looked at: what
 * it is at that moment is not documented.
 */
export async function confirm(event: WebhookEvent, settings: Settings, signal: AbortSignal): Promise<void> {
  if (!settings.getPayment) return;
  let payment: ConfirmedPayment;
  try {
    payment = await settings.getPayment(event.unitpayId, { signal, test: event.test });
  } catch (error) {
    throw new StopError(failed('confirm-unavailable', error));
  }
  const differing = FIELDS.filter((field) => !same(field, event[field], payment[field]));
  if (differing.length === 0) return;
  const detail = `getPayment names another ${differing.join(', ')}`;
  throw new StopError(rejected('confirm-mismatch', TEXTS.failed, detail));
}

const FIELDS = ['projectId', 'account', 'orderSum', 'orderCurrency'] as const;

function same(field: (typeof FIELDS)[number], said: string | undefined, known: unknown): boolean {
  // Only `error` may leave sums out.
  if (said === undefined) return true;
  const text = typeof known === 'number' ? String(known) : known;
  if (typeof text !== 'string') return false;
  return field === 'orderSum' ? canonicalSum(text) === said : text === said;
}
