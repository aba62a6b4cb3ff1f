/**
 * @module
 * Ends a server without losing a webhook that is being handled.
 */
import type { Server } from 'node:http';
import type { Webhook } from '@unitpay-kit/core';

/** Resolves when every reply is out and every handler has finished; then pools may be closed. */
export async function shutDown(server: Server, webhook: Webhook): Promise<void> {
  await new Promise((resolve) => server.close(resolve));
  await webhook.idle();
}
