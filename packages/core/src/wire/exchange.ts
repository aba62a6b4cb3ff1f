/**
 * @module
 * Sends one GET by ofetch, with everything of it switched off: retries, parsing and errors are this library's own, because only they know which
 * call may be sent twice, keep every digit, and show no key. What stays is one place that works with every runtime's `fetch` (decision 0012).
 */
import { createFetch, FetchError } from 'ofetch';
import { VERSION } from '../version.js';
import type { FetchLike } from './fetch-like.js';
import { fetchUncached } from './next-fetch.js';
import { ownConnection } from './own-connection.js';

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
    async fetch(url, init) {
      const response = await fetchUncached(custom, url as string, {
        method: 'GET',
        headers: { ...HEADERS },
        redirect: 'manual',
        signal: init?.signal as AbortSignal,
        next: { revalidate: 0 },
        ...(init?.keepalive === false && ownConnection()),
      });
      if (isResponse(response)) return response;
      throw new TypeError(`fetch resolved with ${response && `another ${typeof response}`} instead of a Response`);
    },
  });
  return async (url, signal, safe) => {
    try {
      return await ofetch.raw(url, {
        signal,
        keepalive: safe,
        retry: false,
        ignoreResponseError: true,
        responseType: 'stream',
      });
    } catch (error) {
      // ofetch wraps what fetch threw: the error itself says more, and may be one that a framework wants back.
      throw error instanceof FetchError ? error.cause : error;
    }
  };
}

/** A `fetch` of the caller's may resolve with anything. */
function isResponse(response: Response | undefined): boolean {
  return typeof response?.status === 'number' && typeof response.headers?.get === 'function';
}
