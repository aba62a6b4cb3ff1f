/**
 * @module
 * Under which name a webhook is remembered, and what must not change about it.
 */
import { signParts } from '../../wire/signature.js';
import type { WebhookEvent } from '../verify/event.js';

/** A webhook's place in the store. */
export interface StoreKey {
  readonly key: string;
  readonly fingerprint: string;
}

/** A payment is checked once and paid once, but can fail twice, so an `error` is told apart by its signature too. */
export function storeKey(event: WebhookEvent): StoreKey {
  const key = `${event.projectId}:${event.test ? 'test' : 'live'}:${event.method}:${event.unitpayId}`;
  return {
    key: event.method === 'error' ? `${key}:${event.raw['signature'] ?? ''}` : key,
    // Hashed, so that a store holds no account in the clear.
    fingerprint: signParts([event.account, event.orderSum ?? '', event.orderCurrency ?? '']),
  };
}
