/**
 * @module
 * The webhook on Elysia.
 */
import type { Webhook } from '@unitpay-kit/core';
import { Elysia } from 'elysia';

export function elysiaApp(webhook: Webhook) {
  return new Elysia().all('/unitpay', ({ request, server }) =>
    webhook.fetch(request, { ip: server?.requestIP(request)?.address }),
  );
}
