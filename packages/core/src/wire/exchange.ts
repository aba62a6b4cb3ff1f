/**
 * @module
 * Sends one GET by ofetch, with everything of it switched off: retries, parsing and errors are this library's own, because only they know which
 * call may be sent twice, keep every digit, and show no key. What stays is one place that works with every runtime's `fetch` (decision 0012).
 */
import { createFetch } from 'ofetch';
import { VERSION } from '../version.js';
import { ownConnection } from './own-connection.js';

/** The part of `fetch` that is used: a GET with headers, a signal and `redirect: 'manual'`; `keepalive: false` where the runtime may not retry it. */
export type FetchLike = (
  url: string,
  init: {
    method: 'GET';
    headers: Record<string, string>;
    redirect: 'manual';
    signal: AbortSignal;
    keepalive?: false;
  },
) => Promise<Response>;

/**
 * Sends one request and resolves when the headers have arrived; `safe` says whether the runtime may retry it. Rejects with the runtime's own
 * errors, which must not get out.
 */
export type Exchange = (url: string, signal: AbortSignal, safe: boolean) => Promise<Response>;

const HEADERS = { accept: 'application/json', 'user-agent': `unitpay-kit/${VERSION}` };

/** ofetch makes headers of its own for every call, which nothing reads: ours are given to `fetch` as they are. */
const NoHeaders = class {} as unknown as typeof Headers;

/** Makes the exchange of a client; without a `fetch` of the caller's the global one is looked up at each call. */
export function createExchange(custom: FetchLike | undefined): Exchange {
  const ofetch = createFetch({
    Headers: NoHeaders,
    fetch: (url, init) =>
      (custom ?? (globalThis.fetch as FetchLike))(String(url), {
        method: 'GET',
        headers: { ...HEADERS },
        redirect: 'manual',
        signal: init?.signal as AbortSignal,
        ...(init?.keepalive === false && ownConnection()),
      }),
  });
  return (url, signal, safe) =>
    ofetch.raw(url, { signal, keepalive: safe, retry: false, ignoreResponseError: true, responseType: 'stream' });
}
