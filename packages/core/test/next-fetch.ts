/**
 * @module
 * A stand-in for the global `fetch` of Next.js 14 to 16, with the behaviour that a client meets there. `pnpm next:versions` asks the real ones.
 */
import type { FetchInit, FetchLike } from '../src/wire/fetch-like.js';

/** The page that is being rendered. */
export interface Rendering {
  /** What the page exports. */
  readonly fetchCache?: 'force-cache' | 'default-cache' | 'only-cache' | undefined;
  /** Whether it is rendered ahead of any request; `error`: and has to stay so. */
  readonly isStatic?: boolean | 'error' | undefined;
}

/** Next's `fetch`, what it keeps, and what left it. */
export interface NextFetch {
  readonly fetch: FetchLike;
  /** URLs on disk. */
  readonly kept: Map<string, string>;
  /** URLs of requests that were sent. */
  readonly sent: string[];
}

/** Patches a `fetch` that answers each request with a number of its own; `original` answers instead. */
export function nextFetch({ fetchCache, isStatic = false }: Rendering, given?: FetchLike): NextFetch {
  const kept = new Map<string, string>();
  const sent: string[] = [];
  const answer: FetchLike = async (url, { signal }) => {
    signal.throwIfAborted();
    sent.push(url);
    return new Response(JSON.stringify({ result: { message: `n${sent.length}` } }));
  };
  const locked = new Set<string>();
  const original = given ?? answer;
  async function patched(url: string, init: FetchInit & { cache?: string }): Promise<Response> {
    if (init.next?.internal) return original(url, init);
    if (fetchCache === 'only-cache' && init.cache === 'no-store')
      throw new Error(`cache: 'no-store' used on fetch for ${url} with 'export const fetchCache = 'only-cache'`);
    if (init.cache !== undefined && init.next?.revalidate !== undefined)
      throw new Error('only one should be specified');
    const isKept = fetchCache === 'force-cache' || (init.next?.revalidate !== 0 && init.cache !== 'no-store');
    const entry = JSON.stringify([url, init.headers]);
    if (isKept && locked.has(entry)) throw new Error('waits for a lock that nobody opens');
    const answered = isKept ? kept.get(url) : undefined;
    if (answered !== undefined) return new Response(answered);
    if (isStatic === 'error') throw new Error(`it has dynamic = "error" and used fetch ${url}`);
    if (isKept && isStatic) locked.add(entry);
    if (isStatic && init.cache === 'no-store')
      throw Object.assign(new Error(`no-store fetch ${url}`), { digest: 'DYNAMIC_SERVER_USAGE' });
    const response = await original(url, init);
    if (!isKept) return response;
    const text = await response.text();
    kept.set(url, text);
    return new Response(text);
  }
  return { fetch: Object.assign(patched, { __nextPatched: true, _nextOriginalFetch: original }), kept, sent };
}
