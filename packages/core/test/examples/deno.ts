/**
 * @module
 * The webhook on Deno: `Deno.serve({ port: 3000 }, denoHandler(webhook))`.
 */
import type { Webhook } from '@unitpay-kit/core';

interface DenoInfo {
  readonly remoteAddr: { readonly hostname: string };
}

export function denoHandler(webhook: Webhook) {
  return (request: Request, info: DenoInfo): Promise<Response> =>
    webhook.fetch(request, { ip: info.remoteAddr.hostname });
}
