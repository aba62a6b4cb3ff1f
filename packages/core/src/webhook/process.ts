/**
 * @module
 * From a request to its reply: verify, look it up, run it once, answer before the provider gives up.
 */
import { Deadline } from '../async/deadline.js';
import type { InFlight } from '../async/in-flight.js';
import { type RunEnd, runHandler } from './handle/run-handler.js';
import type { IpFeed } from './ip/ip-feed.js';
import { logFailure, logFeed, logInternal, logLateEnd, logRefusal } from './log/log-result.js';
import type { WebhookOptions } from './options/options.js';
import type { Refusal } from './parse/refusal.js';
import type { WatchList } from './recovery/watch-list.js';
import { abandoned, busy } from './reply/failure.js';
import { methodNotAllowed, REPLIES } from './reply/replies.js';
import type { Settings } from './settings.js';
import { coalesce } from './store/coalesce.js';
import { storeKey } from './store/store-key.js';
import type { WebhookEvent, WebhookMethod } from './verify/event.js';
import { type RequestTrace, type VerifiedRequest, verifyRequest } from './verify-request.js';
import type { ProcessInput, ProcessResult } from './webhook.js';

/** A webhook's parts. */
export interface Parts<Tx> {
  readonly options: WebhookOptions<Tx>;
  readonly settings: Settings;
  readonly inFlight: InFlight;
  /** Payments whose `pay` is awaited; `undefined` without a ledger. */
  readonly watches: WatchList | undefined;
}

/** What is told of a request to the hook `processed`, as far as it was understood. */
export interface Understood {
  method?: WebhookMethod;
}

/** Processes one request; never rejects. */
export async function processRequest<Tx>(
  input: ProcessInput,
  parts: Parts<Tx>,
  understood?: Understood,
): Promise<ProcessResult> {
  const { settings, inFlight } = parts;
  inFlight.enter();
  try {
    const method = String(input.method).toUpperCase();
    if (method === 'HEAD') return { ...REPLIES.head, result: 'ignored', reason: 'http-method' };
    if (method !== 'GET' && !(method === 'POST' && settings.acceptPost && isForm(input.contentType))) {
      return { ...methodNotAllowed(settings.acceptPost), result: 'ignored', reason: 'http-method' };
    }
    return await verifyAndAnswer(input, method === 'POST' ? input.body : undefined, parts, understood);
  } catch (error) {
    logInternal(error, settings);
    return { ...REPLIES.failed, result: 'failed', reason: 'internal' };
  } finally {
    inFlight.leave();
  }
}

function verifyAndAnswer<Tx>(
  input: ProcessInput,
  body: ProcessInput['body'],
  parts: Parts<Tx>,
  understood: Understood | undefined,
): ProcessResult | Promise<ProcessResult> {
  const { settings } = parts;
  const late = 'the deadline has passed: the reply has gone out';
  const deadline = new Deadline(settings.deadline, late, { runtime: settings.runtime });
  const verified = verifyRequest(input, body, settings);
  const answerTo = (request: VerifiedRequest) => {
    if (!request.event) return refuse(request, settings, deadline);
    if (understood) understood.method = request.event.method;
    return answer(request.event, request.trace, input, parts, deadline);
  };
  const { allowed, feed } = settings;
  if (verified.refusal?.reason !== 'ip-not-allowed' || !feed || allowed.none) return answerTo(verified);
  return verifyWithFeed(verified, feed, () => verifyRequest(input, body, settings), settings, deadline).then(answerTo);
}

/** A well-signed request from an unknown address is verified once more when UnitPay's list was read. */
async function verifyWithFeed(
  refused: VerifiedRequest,
  feed: IpFeed,
  verifyAgain: () => VerifiedRequest,
  settings: Settings,
  deadline: Deadline,
): Promise<VerifiedRequest> {
  const reading = await deadline.race(feed.refresh(deadline.signal), undefined);
  if (!reading) return refused;
  logFeed(reading, settings);
  settings.allowed.learn(reading.ranges);
  return verifyAgain();
}

function refuse(
  { refusal, trace }: Extract<VerifiedRequest, { refusal: Refusal }>,
  settings: Settings,
  deadline: Deadline,
): ProcessResult {
  deadline.cancel();
  logRefusal(refusal, trace, settings);
  return { ...REPLIES.forged, status: settings.forgedStatus, result: 'forged', reason: refusal.reason };
}

async function answer<Tx>(
  event: WebhookEvent,
  trace: RequestTrace,
  input: ProcessInput,
  { options, settings, inFlight, watches }: Parts<Tx>,
  deadline: Deadline,
): Promise<ProcessResult> {
  const key = storeKey(event);
  const mayFinishLate = input.lateWork !== 'abort';
  const work = coalesce<RunEnd>(options.store, key, {
    run: () => runHandler({ event, key, options, settings, deadline, mayFinishLate }),
    share: (end) => ('reply' in end ? { reply: end.reply, replayed: true } : undefined),
    giveUp: () => (deadline.passed ? { failure: busy('deadline') } : undefined),
  });
  if (watches && event.method === 'pay') inFlight.add(work.then((ended) => afterPay(ended, event, watches)));
  const end = await deadline.race<RunEnd, undefined>(work, undefined);
  if (end) {
    if (watches && event.method === 'check' && 'reply' in end) await watches.afterCheck(event);
    deadline.cancel();
    return resultOf(end, event, trace, settings);
  }
  const late = work.then((lateEnd) => logLateEnd(lateEnd, event, trace, settings));
  inFlight.add(late);
  input.waitUntil?.(late);
  return resultOf({ failure: mayFinishLate ? busy('deadline') : abandoned() }, event, trace, settings);
}

/** Accepted and on record, so nobody needs to look for it any more; the reply does not wait for this. */
async function afterPay(end: RunEnd, event: WebhookEvent, watches: WatchList): Promise<void> {
  if ('reply' in end) await watches.afterPay(event);
}

function resultOf(end: RunEnd, event: WebhookEvent, trace: RequestTrace, settings: Settings): ProcessResult {
  if ('reply' in end) return { ...end.reply, result: end.replayed ? 'replayed' : 'accepted' };
  const { failure } = end;
  logFailure(failure, event, trace, settings);
  return { ...failure.reply, result: failure.result, reason: failure.reason };
}

function isForm(contentType: string | undefined): boolean {
  return contentType === undefined || /^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(contentType.trim());
}
