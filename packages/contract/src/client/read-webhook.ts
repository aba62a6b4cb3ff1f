/**
 * @module
 * Does core read a golden webhook as it must?
 */
import { createWebhook, memoryStore, type WebhookEvent, WebhookVerificationError } from '@unitpay-kit/core';
import { sameJson } from '../compare/values.js';
import type { GoldenWebhook } from '../golden/webhooks.js';

/** What core makes of a raw query: the event, or the reason of its refusal. */
export function verifyWithCore(
  given: Pick<GoldenWebhook, 'secretKey' | 'projectId'>,
  query: string,
): WebhookEvent | string {
  const webhook = createWebhook({
    secretKey: given.secretKey,
    projectId: given.projectId,
    store: memoryStore(),
    order: () => null,
    onPay: () => undefined,
    allowedIps: 'any',
    acceptTest: true,
    logger: false,
  });
  try {
    return webhook.verify({ query });
  } catch (error) {
    if (error instanceof WebhookVerificationError) return error.reason;
    throw error;
  }
}

/** Whether core takes the query for genuine and reads from it exactly the pairs and the event of the golden. */
export function readsWebhook(golden: GoldenWebhook, query: string): boolean {
  const event = verifyWithCore(golden, query);
  if (typeof event === 'string') return false;
  const { signature: _signature, ...raw } = event.raw;
  const facts = Object.fromEntries(Object.keys(golden.event).map((name) => [name, Reflect.get(event, name)]));
  return sameJson(golden.pairs, raw) && sameJson(golden.event, facts);
}
