/**
 * @module
 * The webhook on h3 2, on which Nitro 3 is built.
 */
import type { Webhook } from '@unitpay-kit/core';
import { getRequestIP, H3 } from 'h3';

export function h3App(webhook: Webhook): H3 {
  // On serverless add waitUntil: (work) => event.waitUntil(work).
  return new H3().all('/unitpay', (event) => webhook.fetch(event.req, { ip: getRequestIP(event) }));
}
