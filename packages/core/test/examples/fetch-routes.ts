/**
 * @module
 * The webhook as a route of SvelteKit (`src/routes/unitpay/+server.ts`) and of Astro (`src/pages/unitpay.ts`).
 */
import type { Webhook } from '@unitpay-kit/core';

interface SvelteKitEvent {
  readonly request: Request;
  getClientAddress(): string;
}

/** Export `GET`, `HEAD` and `fallback`. */
export function svelteKitRoute(webhook: Webhook) {
  const handle = ({ request, getClientAddress }: SvelteKitEvent) => webhook.fetch(request, { ip: getClientAddress() });
  return { GET: handle, HEAD: handle, fallback: handle };
}

interface AstroContext {
  readonly request: Request;
  readonly clientAddress: string;
}

/** Export `ALL`, and `prerender = false`. */
export function astroRoute(webhook: Webhook) {
  return {
    ALL: ({ request, clientAddress }: AstroContext) => webhook.fetch(request, { ip: clientAddress }),
  };
}
