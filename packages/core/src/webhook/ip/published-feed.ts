/**
 * @module
 * Reads UnitPay's published address list. Not a call of the API: it needs no key, and a webhook without a client reads it too.
 */
import type { FetchLike } from '../../wire/fetch-like.js';
import { fetchUncached } from '../../wire/next-fetch.js';
import type { IpFeedReader } from './ip-feed.js';

/** Source: unitpay/unitpay-php 4.0.0. */
const PATH = '/ips/ips_webhooks.json';
/** The list holds a handful of addresses; whatever is larger is not it. */
const MAX_BYTES = 64 * 1024;

/** Where the list is read, and with what. */
export interface PublishedFeed {
  /** An origin without a trailing slash. */
  readonly baseUrl?: string | undefined;
  /** Replaces the global `fetch`. */
  readonly fetch?: FetchLike | undefined;
}

/** A reader of the list. It rejects when the answer is not JSON, too large, or elsewhere. */
export function publishedFeed({ baseUrl = 'https://unitpay.ru', fetch }: PublishedFeed = {}): IpFeedReader {
  return async ({ signal }) => {
    const response = await fetchUncached(fetch, `${baseUrl}${PATH}`, {
      method: 'GET',
      headers: { accept: 'application/json' },
      redirect: 'manual',
      signal,
      next: { revalidate: 0 },
    });
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
  };
}
