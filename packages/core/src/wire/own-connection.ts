/**
 * @module
 * Keeps runtimes from retrying a request by themselves. Bun and Deno send a GET again when a keep-alive connection breaks under it,
 * although it may have arrived; on a connection of its own it goes out once.
 */

interface DenoLike {
  createHttpClient?(options: { readonly poolMaxIdlePerHost: number }): unknown;
}

let denoClient: unknown;

/** What asks each runtime's `fetch` for a connection that nothing else uses: Bun by `keepalive`, Deno by `client`. Others ignore both. */
export function ownConnection(): { readonly keepalive: false } {
  const { Deno } = globalThis as { readonly Deno?: DenoLike };
  denoClient ??= Deno?.createHttpClient?.({ poolMaxIdlePerHost: 0 });
  return { keepalive: false, ...(denoClient !== undefined && { client: denoClient }) };
}
