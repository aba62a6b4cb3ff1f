/**
 * @module
 * Why the work on a genuine webhook ended without an accepting reply.
 */
import type { StoredReply } from '../store/store.js';
import type { ProcessOutcome, ProcessReason } from '../webhook.js';
import { errorReply, REPLIES } from './replies.js';
import { isWebhookReject } from './webhook-reject.js';

/** How the work ended. */
export interface Failure {
  readonly result: Extract<ProcessOutcome, 'rejected' | 'failed' | 'busy'>;
  readonly reason: ProcessReason;
  readonly reply: StoredReply;
  /** Whether the work was aborted with the reply, so that nobody goes on with it. */
  readonly abandoned?: boolean;
  /** For the log: what was found, in our words. */
  readonly detail?: string | undefined;
  /** For the log: what was thrown. */
  readonly cause?: unknown;
}

/** Carries a {@link Failure} through the store, which passes on whatever the work rejects with. */
export class FailureError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    // A store may look for an error of its own database, after which it tries again.
    super(failure.reason, { cause: failure.cause });
    this.failure = failure;
  }
}

/** A deliberate refusal, with a text for the payer. */
export function rejected(reason: ProcessReason, reply: StoredReply, detail?: string): Failure {
  return { result: 'rejected', reason, reply, detail };
}

/** Something threw; the payer gets a neutral text. */
export function failed(reason: ProcessReason, cause?: unknown, detail?: string): Failure {
  return { result: 'failed', reason, reply: REPLIES.failed, cause, detail };
}

/** No answer in time. */
export function busy(reason: 'in-flight' | 'deadline'): Failure {
  return { result: 'busy', reason, reply: REPLIES.busy };
}

/** No answer in time where late work is aborted. */
export function abandoned(): Failure {
  const detail =
    "the work was given up at the deadline and is not recorded, as lateWork: 'abort' says; with the platform's waitUntil it could be kept";
  return { ...busy('deadline'), abandoned: true, detail };
}

/** What a merchant's function threw: its own refusal, or a failure named `reason`. */
export function failureFrom(error: unknown, reason: ProcessReason): Failure {
  if (!isWebhookReject(error)) return failed(reason, error);
  return rejected('handler-rejected', errorReply(error.message, error.locale), error.message);
}
