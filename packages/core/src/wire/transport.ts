/**
 * @module
 * Sends a request, retries it where that is safe, and ends within its deadline.
 */

import { type CallDeadline, Stopped, type StopReason, startDeadline } from '../async/call-deadline.js';
import type { Runtime } from '../async/runtime.js';
import type { CallDetails, CalledMethod } from '../errors/call-details.js';
import { UnitPayAbortError } from '../errors/unitpay-abort-error.js';
import type { Outcome, UnitPayError } from '../errors/unitpay-error.js';
import { UnitPayTimeoutError } from '../errors/unitpay-timeout-error.js';
import { type Attempt, attempt } from './attempt.js';
import { retryDelay } from './backoff.js';
import { maskControlError } from './control-error.js';
import type { Envelope } from './envelope.js';
import type { Exchange } from './exchange.js';
import { callHook, type Hooks } from './hooks.js';
import { judge, worse } from './judge.js';
import type { Redactor } from './redact.js';

/** What a transport needs for its whole life. */
export interface TransportContext {
  readonly exchange: Exchange;
  readonly hooks: Hooks;
  readonly runtime: Runtime;
}

/** One request: of which method, and where to. */
export interface TransportRequest extends CalledMethod {
  /** The real address, with the key. */
  readonly url: string;
  /** Its beginning, fit to be shown. */
  readonly baseUrl: string;
  /** The address as hooks see it; asked for only when there are hooks. */
  readonly shownUrl: () => string;
  /** Masks what comes back. */
  readonly redactor: Redactor;
  /** Reads a parsed body. */
  readonly read: (body: unknown) => Envelope;
  /** Milliseconds for everything together. */
  readonly timeout: number;
  /** Retries at most. */
  readonly maxRetries: number;
  /** The largest body that is read, in bytes. */
  readonly maxReplySize: number;
  readonly signal: AbortSignal | undefined;
}

/** A result before any schema looked at it, and the text it was read from. */
export interface TransportReply {
  readonly result: unknown;
  readonly text: string;
  readonly status: number;
}

/** Sends a request, retrying it as its `safe` allows; rejects with errors of this library, or with the framework's own that steers rendering. */
export async function send(request: TransportRequest, context: TransportContext): Promise<TransportReply> {
  const deadline = startDeadline(request.timeout, request.signal, context.runtime);
  try {
    return await sendWithin(deadline, request, context);
  } finally {
    deadline.close();
  }
}

/** Instead of a framework's error that can't be freed of the key. */
const UNMASKABLE: Attempt & { kind: 'connection' } = {
  kind: 'connection',
  requestSent: true,
  code: undefined,
  cause: undefined,
};

async function sendWithin(
  deadline: CallDeadline,
  request: TransportRequest,
  { exchange, hooks, runtime }: TransportContext,
): Promise<TransportReply> {
  const { method, maxRetries } = request;
  const shownUrl = hooks.request || hooks.response || hooks.retry ? request.shownUrl() : '';
  let earlier: Outcome = 'not-sent';
  for (let attempts = 1; ; attempts++) {
    if (request.signal?.aborted) throw stopError('abort', request, earlier);
    const shown = { method, url: shownUrl, attempt: attempts };
    if (hooks.request) callHook(hooks.request, { ...shown });
    const started = runtime.now();
    const tried = await attempt(exchange, request, deadline, runtime);
    const status = tried.kind === 'reply' ? tried.status : undefined;
    if (hooks.response) callHook(hooks.response, { ...shown, status, duration: runtime.now() - started });
    if (tried.kind === 'stopped') throw stopError(tried.reason, request, 'unknown');
    if (tried.kind === 'control' && maskControlError(tried.error, request.redactor)) throw tried.error;
    const made = tried.kind === 'control' ? UNMASKABLE : tried;

    const verdict = judge(made, { ...request, earlier, attempts });
    if (verdict.kind === 'result') return verdict;
    const { error, repeat } = verdict;
    const delay = retryDelay(attempts, verdict.retryAfter, runtime);
    if (!repeat || attempts > maxRetries || delay >= deadline.remaining()) throw error;
    earlier = worse(earlier, error.outcome);
    if (hooks.retry) callHook(hooks.retry, { ...shown, delay, error });
    await pause(delay, deadline, request, earlier);
  }
}

async function pause(
  delay: number,
  deadline: CallDeadline,
  request: TransportRequest,
  earlier: Outcome,
): Promise<void> {
  try {
    await deadline.sleep(delay);
  } catch (error) {
    throw stopError(error instanceof Stopped ? error.reason : 'abort', request, earlier);
  }
}

function stopError(reason: StopReason, request: TransportRequest, outcome: Outcome): UnitPayError {
  const details: CallDetails = { ...request, outcome };
  return reason === 'timeout'
    ? new UnitPayTimeoutError({ ...details, timeout: request.timeout })
    : new UnitPayAbortError(details);
}
