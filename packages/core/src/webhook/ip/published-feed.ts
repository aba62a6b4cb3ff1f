/**
 * @module
 * Reads UnitPay's published address list when there is no client to read it with.
 */

const ADDRESS = 'https://unitpay.ru/ips/ips_webhooks.json';
/** The list holds a handful of addresses; whatever is larger is not it. */
const MAX_BYTES = 64 * 1024;

/** Fetches the list. Rejects when it is not JSON, too large, or elsewhere. */
export async function readPublishedFeed({ signal }: { readonly signal: AbortSignal }): Promise<unknown> {
  const response = await fetch(ADDRESS, { signal, redirect: 'error', headers: { accept: 'application/json' } });
  if (!response.ok || !response.body) throw new Error(`the address list answered ${response.status}`);
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) throw new Error('the address list is too large');
    text += decoder.decode(chunk, { stream: true });
  }
  return JSON.parse(text + decoder.decode());
}
