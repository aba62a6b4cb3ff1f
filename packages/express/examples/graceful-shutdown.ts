/**
 * @module
 * Ends a server without losing a webhook that is being handled, or a refund that is being sent.
 */
import type { Server } from 'node:http';
import type { Refunds, Webhook } from '@unitpay-kit/core';

/** Resolves when every reply is out and nothing is under way; then pools may be closed. */
export async function shutDown(server: Server, webhook: Webhook, refunds?: Pick<Refunds, 'stop'>): Promise<void> {
  await new Promise((resolve) => server.close(resolve));
  await webhook.idle();
  await refunds?.stop();
}
