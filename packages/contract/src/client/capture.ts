/**
 * @module
 * Calls core's client with a golden's inputs, on a wire that records the URL and answers with a golden's bytes.
 */
import { UnitPay } from '@unitpay-kit/core';
import type { GoldenCall, GoldenClient, Layout } from '../golden/method-case.js';

/** What came of a call. */
export interface Captured {
  /** Raw queries in the order sent, without `?`. */
  readonly queries: readonly string[];
  /** HTTP methods in the order sent. */
  readonly verbs: readonly string[];
  readonly result?: unknown;
  readonly error?: unknown;
}

/** A client as the golden's merchant configures it. */
function goldenClient(given: GoldenClient, layout: Layout, fetch: typeof globalThis.fetch): UnitPay {
  return new UnitPay({
    ...given,
    paramStyle: layout,
    maxRetries: 0,
    fetch,
  });
}

/** Makes one call; the reply has the given body and HTTP 200. */
export async function captureCall(
  given: { readonly method: string; readonly client: GoldenClient; readonly call: GoldenCall },
  layout: Layout,
  body: string,
): Promise<Captured> {
  const queries: string[] = [];
  const verbs: string[] = [];
  const client = goldenClient(given.client, layout, async (input, init) => {
    const request = new Request(input, init);
    queries.push(request.url.slice(request.url.indexOf('?') + 1));
    verbs.push(request.method);
    return new Response(body, { headers: { 'content-type': 'application/json; charset=UTF-8' } });
  });
  const method: unknown = Reflect.get(client, given.method);
  if (typeof method !== 'function') throw new Error(`the client has no method ${given.method}`);
  try {
    const result: unknown = await method.call(client, given.call.params ?? {}, given.call.options);
    return { queries, verbs, result };
  } catch (error) {
    return { queries, verbs, error };
  }
}
