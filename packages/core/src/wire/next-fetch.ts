/**
 * @module
 * Goes past the `fetch` that Next.js puts in place of the runtime's own. That one keeps answers and their URLs, key included: in its data cache
 * (`fetchCache = 'force-cache'` overrides `revalidate: 0`), in the cache of `next dev` that outlives a change of a file, in its spans (decision 0012).
 */
import type { FetchInit, FetchLike } from './fetch-like.js';

/** Next.js 14 to 16 put both members on it. */
interface PatchedFetch {
  (url: string, init: object): Promise<Response>;
  readonly __nextPatched?: unknown;
  readonly _nextOriginalFetch?: FetchLike;
}

/** Next.js 15 and later say here that they have patched: somebody may have wrapped their `fetch` since. */
const PATCHED = Symbol.for('next-patch');

/** Taken back; a runtime that knows no such URL or no `cache`; a page where Next.js wants every `fetch` cached. What else is thrown has to reach Next.js or the caller. */
const HARMLESS = /^(?:Abort|Type)Error|not implemented|'only-cache'/;

const globals = globalThis as unknown as { readonly fetch: PatchedFetch; readonly [PATCHED]?: unknown };

/** Sends by the caller's `fetch`, or by the global one as it is now; on Next.js by the one that Next.js has patched. */
export function fetchUncached(custom: FetchLike | undefined, url: string, init: FetchInit): Promise<Response> {
  if (globals[PATCHED] || globals.fetch?.__nextPatched) return fetchOnNext(custom, url, init);
  return (custom ?? globals.fetch)(url, init);
}

async function fetchOnNext(custom: FetchLike | undefined, url: string, init: FetchInit): Promise<Response> {
  const { fetch } = globals;
  try {
    // A request for nothing, taken back before it is sent: Next.js looks at what it asks for, and throws what makes the page dynamic. Next.js 14 locks
    // a cache entry meanwhile (`force-cache`) and keeps it locked; a header of its own makes each entry another one.
    const headers = { age: `${Math.random()}` };
    await fetch('data:,dynamic-page', { headers, signal: AbortSignal.abort(), cache: 'no-store' });
  } catch (error) {
    if (!HARMLESS.test(String(error))) throw error;
  }
  const { _nextOriginalFetch: original } = fetch;
  if (!custom && original) return original(url, init);
  // A fetch of the caller's may end in Next.js's: `internal` is how Next.js itself sends without its caches.
  return (custom ?? fetch)(url, { ...init, next: { internal: true } });
}
