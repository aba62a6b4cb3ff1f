/**
 * @module
 * Builds the inbound protocol of one project from its options.
 */
import type { WebhookOptions } from './options.js';
import type { Webhook } from './webhook.js';

export function createWebhook<Tx = undefined>(options: WebhookOptions<Tx>): Webhook {
  throw new Error(`arrives in the next commits: ${typeof options}`);
}
