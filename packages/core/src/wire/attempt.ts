/**
 * @module
 * One try: send, read, and say what came of it, without throwing.
 */

import { type CallDeadline, Stopped, type StopReason } from '../async/call-deadline.js';
import type { Runtime } from '../async/runtime.js';
import { readRetryAfter } from './backoff.js';
import { type ConnectionFailure, readConnectionFailure } from './connection-failure.js';
import { isControlError } from './control-error.js';
import type { Exchange } from './exchange.js';
import { readBody } from './read-body.js';

/** What came of one try. */
export type Attempt =
  /** A whole answer; `text` is undefined when it was too large to read. */
  | {
      readonly kind: 'reply';
      readonly status: number;
      readonly retryAfter: number | undefined;
      readonly text: string | undefined;
    }
  | ({ readonly kind: 'connection' } & ConnectionFailure)
  | { readonly kind: 'stopped'; readonly reason: StopReason }
  /** The framework around wants its own error back. */
  | { readonly kind: 'control'; readonly error: object };

/** Browsers hide the status of a redirect that is not followed. */
const HIDDEN_REDIRECT = 302;

/** Sends a request once. */
export async function attempt(
  exchange: Exchange,
  { url, safe, maxReplySize }: { readonly url: string; readonly safe: boolean; readonly maxReplySize: number },
  deadline: CallDeadline,
  runtime: Runtime,
): Promise<Attempt> {
  let answered = false;
  try {
    const response = await deadline.race(exchange(url, deadline.signal, safe));
    answered = true;
    const status = response.type === 'opaqueredirect' ? HIDDEN_REDIRECT : response.status;
    const text = await deadline.race(readBody(response, maxReplySize));
    return { kind: 'reply', status, retryAfter: readRetryAfter(response.headers.get('retry-after'), runtime), text };
  } catch (error) {
    if (error instanceof Stopped) return { kind: 'stopped', reason: error.reason };
    if (!answered && isControlError(error)) return { kind: 'control', error };
    const failure = readConnectionFailure(error);
    return { ...failure, kind: 'connection', requestSent: answered || failure.requestSent };
  }
}
