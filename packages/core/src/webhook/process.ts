/**
 * @module
 * From a request to its reply: verify, look it up, run it once, answer before the provider gives up.
 */
import { Deadline } from '../async/deadline.js';
import type { InFlight } from '../async/in-flight.js';
import { callHook } from '../wire/hooks.js';
import { type RunEnd, runHandler } from './handle/run-handler.js';
import { logFailure, logFeed, logInternal, logLateEnd, logRefusal } from './log/log-result.js';
import type { WebhookOptions } from './options/options.js';
import type { WatchList } from './recovery/watch-list.js';
import { abandoned, busy } from './reply/failure.js';
import { methodNotAllowed, REPLIES } from './reply/replies.js';
import type { Settings } from './settings.js';
import { coalesce } from './store/coalesce.js';
import { storeKey } from './store/store-key.js';
import type { WebhookEvent, WebhookMethod } from './verify/event.js';
import { type RequestTrace, verifyRequest } from './verify-request.js';
import type { ProcessInput, ProcessResult } from './webhook.js';

/** A webhook's parts. */
export interface Parts<Tx> {
  readonly options: WebhookOptions<Tx>;
  readonly settings: Settings;
  readonly inFlight: InFlight;
  /** Payments whose `pay` is awaited; `undefined` without a ledger. */
  readonly watches: WatchList | undefined;
}

/** Passes a result on, and tells the hook of it. */
type Finish = (result: ProcessResult, method?: WebhookMethod) => ProcessResult;

/** Processes one request; never rejects. */
export async function processRequest<Tx>(input: ProcessInput, parts: Parts<Tx>): Promise<ProcessResult> {
  const { settings, inFlight } = parts;
  const finish = finishing(settings);
  inFlight.enter();
  try {
    const method = String(input.method).toUpperCase();
    if (method === 'HEAD') return finish({ ...REPLIES.head, result: 'ignored', reason: 'http-method' });
    if (method !== 'GET' && !(method === 'POST' && settings.acceptPost && isForm(input.contentType))) {
      return finish({ ...methodNotAllowed(settings.acceptPost), result: 'ignored', reason: 'http-method' });
    }
    return await verifyAndAnswer(input, method === 'POST' ? input.body : undefined, parts, finish);
  } catch (error) {
    logInternal(error, settings);
    return finish({ ...REPLIES.failed, result: 'failed', reason: 'internal' });
  } finally {
    inFlight.leave();
  }
}

function finishing({ processed, runtime }: Settings): Finish {
  if (!processed) return (result) => result;
  const start = runtime.now();
  return (finished, method) => {
    const { result, reason } = finished;
    callHook(processed, { result, reason, method, duration: runtime.now() - start });
    return finished;
  };
}

async function verifyAndAnswer<Tx>(
  input: ProcessInput,
  body: ProcessInput['body'],
  parts: Parts<Tx>,
  finish: Finish,
): Promise<ProcessResult> {
  const { settings } = parts;
  const late = 'the deadline has passed: the reply has gone out';
  const deadline = new Deadline(settings.deadline, late, { runtime: settings.runtime });
  let verified = verifyRequest(input, body, settings);
  if (verified.refusal?.reason === 'ip-not-allowed' && (await learnAddresses(settings, deadline))) {
    verified = verifyRequest(input, body, settings);
  }
  const { event, refusal, trace } = verified;
  if (event) return finish(await answer(event, trace, input, parts, deadline), event.method);
  deadline.cancel();
  logRefusal(refusal, trace, settings);
  return finish({ ...REPLIES.forged, status: settings.forgedStatus, result: 'forged', reason: refusal.reason });
}

/** After a well-signed request from an unknown address: whether UnitPay's list was read, so that it is worth another look. */
async function learnAddresses(settings: Settings, deadline: Deadline): Promise<boolean> {
  const { allowed, feed } = settings;
  if (!feed || allowed.none) return false;
  const reading = await deadline.race(feed.refresh(deadline.signal), undefined);
  if (!reading) return false;
  logFeed(reading, settings);
  allowed.learn(reading.ranges);
  return true;
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
