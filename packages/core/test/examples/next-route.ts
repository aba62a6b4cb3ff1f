/**
 * @module
 * The webhook as a Next route handler: `app/unitpay/route.ts` exports `{ GET, HEAD }`; Next itself answers 405 to the rest.
 */
import type { Webhook } from '@unitpay-kit/core';

/** `after` is Next's own (`import { after } from 'next/server'`): it keeps the function alive after the reply. */
type After = (work: Promise<unknown>) => void;

export function nextRoute(webhook: Webhook, after: After) {
  const handle = (request: Request) => webhook.fetch(request, { waitUntil: after });
  return { GET: handle, HEAD: handle };
}
