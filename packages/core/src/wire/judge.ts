/**
 * @module
 * What an attempt means: a result, or an error and whether the request may be sent again.
 */
import type { CallDetails, CalledMethod } from '../errors/call-details.js';
import { UnitPayApiError } from '../errors/unitpay-api-error.js';
import { UnitPayConnectionError } from '../errors/unitpay-connection-error.js';
import type { Outcome, UnitPayError } from '../errors/unitpay-error.js';
import { UnitPayHttpError } from '../errors/unitpay-http-error.js';
import { UnitPayResponseError } from '../errors/unitpay-response-error.js';
import type { Attempt } from './attempt.js';
import type { FailureCause } from './connection-failure.js';
import type { Envelope } from './envelope.js';
import { parseJson } from './json.js';
import type { Redactor } from './redact.js';

/** What the judge knows about the call so far. */
export interface CallSoFar extends CalledMethod {
  /** The worst outcome of the attempts before this one: an answer to a retry doesn't undo what an earlier try may have done. */
  readonly earlier: Outcome;
  readonly attempts: number;
  /** Where the request went, fit to be shown. */
  readonly baseUrl: string;
  readonly redactor: Redactor;
  /** Reads a parsed body. */
  readonly read: (body: unknown) => Envelope;
}

/** What an attempt means. */
export type Verdict =
  | { readonly kind: 'result'; readonly result: unknown; readonly text: string; readonly status: number }
  | {
      readonly kind: 'failure';
      readonly error: UnitPayError;
      /** Whether sending it again is harmless and may help. */
      readonly repeat: boolean;
      /** What the answer asked to wait, in milliseconds. */
      readonly retryAfter: number | undefined;
    };

const INTERNAL_ERROR = -32603;

/** Judges an attempt that was not stopped. */
export function judge(attempt: Exclude<Attempt, { kind: 'stopped' | 'control' }>, call: CallSoFar): Verdict {
  if (attempt.kind === 'connection') return judgeConnection(attempt, call);
  const { status, text, retryAfter } = attempt;
  const failed = (error: UnitPayError, repeat: boolean): Verdict => ({ kind: 'failure', error, repeat, retryAfter });
  const details = (outcome: Outcome): CallDetails => ({ ...call, outcome: worse(call.earlier, outcome) });
  // Masked only where it is shown: masking costs more than all the rest of a call.
  const body = () => call.redactor.body(text ?? '');

  const envelope = isRedirect(status) ? NO_ENVELOPE : readText(text, call);
  if (envelope.kind === 'error') {
    const { message, code } = envelope;
    const outcome = code === INTERNAL_ERROR ? 'unknown' : outcomeOf(status);
    const repeat = call.safe && (outcome === 'unknown' || status === 429);
    return failed(
      new UnitPayApiError({ ...details(outcome), apiCode: code, apiMessage: call.redactor.body(message), status }),
      repeat,
    );
  }
  if (status < 200 || status > 299) {
    const outcome = outcomeOf(status);
    const repeat = call.safe && !isRedirect(status) && (outcome === 'unknown' || status === 429);
    return failed(new UnitPayHttpError({ ...details(outcome), status, retryAfter, body: body() }), repeat);
  }
  if (envelope.kind === 'result') return { kind: 'result', result: envelope.result, text: text ?? '', status };
  const issues = [{ path: '', message: envelope.problem }];
  return failed(new UnitPayResponseError({ ...call, status, issues, body: body() }), call.safe && text !== undefined);
}

/** What a status says about execution. A redirect can follow execution as well as replace it, so it says nothing. */
function outcomeOf(status: number): Outcome {
  if (status === 408 || status < 200 || status >= 500 || isRedirect(status)) return 'unknown';
  return 'refused';
}

/** The worst of two outcomes. */
export function worse(left: Outcome, right: Outcome): Outcome {
  if (left === 'unknown' || right === 'unknown') return 'unknown';
  return left === 'refused' ? left : right;
}

const NO_ENVELOPE: Envelope = { kind: 'none', problem: '' };

function judgeConnection(attempt: Extract<Attempt, { kind: 'connection' }>, call: CallSoFar): Verdict {
  const requestSent = attempt.requestSent || call.earlier !== 'not-sent';
  const error = new UnitPayConnectionError({
    ...call,
    requestSent,
    outcome: worse(call.earlier, attempt.requestSent ? 'unknown' : 'not-sent'),
    causeCode: attempt.code === undefined ? undefined : call.redactor.text(attempt.code),
    cause: attempt.cause && causeOf(attempt.cause, call.redactor),
  });
  return { kind: 'failure', error, repeat: call.safe || !attempt.requestSent, retryAfter: undefined };
}

/** The runtime's own error can't get out, since the URL may hide anywhere in it: its name and message do, masked. */
function causeOf({ name, message }: FailureCause, redactor: Redactor): Error {
  const cause = new Error(redactor.body(message));
  cause.name = redactor.text(name);
  cause.stack = `${cause.name}: ${cause.message}`;
  return cause;
}

function readText(text: string | undefined, call: CallSoFar): Envelope {
  if (text === undefined) return { kind: 'none', problem: 'larger than the option "maxReplySize" allows' };
  try {
    return call.read(parseJson(text));
  } catch (error) {
    const problem =
      text.trim() === '' ? 'empty' : error instanceof SyntaxError ? `not JSON: ${error.message}` : 'not JSON';
    return { kind: 'none', problem };
  }
}

function isRedirect(status: number): boolean {
  return status >= 300 && status < 400;
}
