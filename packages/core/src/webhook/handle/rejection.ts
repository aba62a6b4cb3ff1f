/**
 * @module
 * Why the work on a genuine webhook ended without an accepting reply.
 */

import type { StoredReply } from '../store/store.js';
import type { ProcessOutcome, ProcessReason } from '../webhook.js';
import { errorReply, TEXTS } from './replies.js';
import { isWebhookReject } from './webhook-reject.js';

/** The step that ended the work. */
export interface Stop {
  readonly result: Extract<ProcessOutcome, 'rejected' | 'failed' | 'busy'>;
  readonly reason: ProcessReason;
  readonly reply: StoredReply;
  /** Whether the work was aborted with the reply, so that nobody goes on with it. */
  readonly givenUp?: boolean;
  /** For the log: what was found, in our words. */
  readonly detail?: string | undefined;
  /** For the log: what was thrown. */
  readonly cause?: unknown;
}

/** Carries a {@link Stop} through the store, which passes on whatever the work rejects with. */
export class StopError extends Error {
  readonly stop: Stop;

  constructor(stop: Stop) {
    super(stop.reason);
    this.stop = stop;
  }
}

/** A deliberate refusal, with a text for the payer. */
export function rejected(reason: ProcessReason, text: string, detail?: string): Stop {
  return { result: 'rejected', reason, reply: errorReply(text), detail };
}

/** Something threw; the payer gets a neutral text. */
export function failed(reason: ProcessReason, cause?: unknown, detail?: string): Stop {
  return { result: 'failed', reason, reply: errorReply(TEXTS.failed), cause, detail };
}

/** No answer in time. */
export function busy(reason: 'in-flight' | 'deadline'): Stop {
  return { result: 'busy', reason, reply: errorReply(TEXTS.busy) };
}

/** No answer in time on a platform that stops after the reply. */
export function givenUp(): Stop {
  const detail = 'the work was given up at the deadline and is not recorded; with waitUntil it could be finished';
  return { ...busy('deadline'), givenUp: true, detail };
}

/** What a merchant's function threw: its own refusal, or a failure named `reason`. */
export function thrown(error: unknown, reason: ProcessReason): Stop {
  if (!isWebhookReject(error)) return failed(reason, error);
  return {
    result: 'rejected',
    reason: 'handler-rejected',
    reply: errorReply(error.message, error.locale),
    detail: error.message,
  };
}
