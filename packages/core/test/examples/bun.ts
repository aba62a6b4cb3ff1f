/**
 * @module
 * The webhook on Bun: `Bun.serve({ port: 3000, fetch: bunFetch(webhook) })`.
 */
import type { Webhook } from '@unitpay-kit/core';

interface BunServer {
  requestIP(request: Request): { readonly address: string } | null;
}

export function bunFetch(webhook: Webhook) {
  return (request: Request, server: BunServer): Promise<Response> =>
    webhook.fetch(request, { ip: server.requestIP(request)?.address });
}
