/**
 * @module
 * What a `fetch` has to be able to do.
 */

/** The part of `fetch` that is used: a GET with headers, a signal and `redirect: 'manual'`; `keepalive: false` where the runtime may not retry it. */
export type FetchLike = (
  url: string,
  init: {
    method: 'GET';
    headers: Record<string, string>;
    redirect: 'manual';
    signal: AbortSignal;
    keepalive?: false;
    /** For Next.js, whose patched `fetch` would keep answers and their URLs: `internal`, sent on Next.js only, makes it leave a request alone. Others ignore both. */
    next?: { readonly revalidate?: 0; readonly internal?: true };
  },
) => Promise<Response>;

/** What such a `fetch` is given beside the URL. */
export type FetchInit = Parameters<FetchLike>[1];
