/**
 * @module
 * From a request to its reply: verify, look it up, run it once, answer before the provider gives up.
 */

import { Deadline } from '../async/deadline.js';
import type { InFlight } from '../async/in-flight.js';
import { WebhookVerificationError } from '../errors/webhook-verification-error.js';
import { coalesce } from './handle/coalesce.js';
import { busy, givenUp } from './handle/rejection.js';
import { errorReply, HEAD_REPLY, methodNotAllowed, TEXTS } from './handle/replies.js';
import { type RunEnd, runOnce } from './handle/run-handler.js';
import { findPeer } from './ip/client-ip.js';
import { reportFeed, reportForged, reportInternal, reportLate, reportStop } from './log/log-result.js';
import type { WebhookOptions } from './options/options.js';
import type { Settings } from './options/resolve-options.js';
import { readWebhookForm } from './parse/form-body.js';
import { storeKey } from './store/store-key.js';
import type { WebhookEvent } from './verify/event.js';
import { type Sighting, verifyPairs, verifyPeer } from './verify/verify.js';
import type { ProcessInput, ProcessResult, VerifyInput } from './webhook.js';

/** A webhook's parts. */
export interface Parts<Tx> {
  readonly options: WebhookOptions<Tx>;
  readonly settings: Settings;
  readonly inFlight: InFlight;
}

/** Processes one request; never rejects. */
export async function processRequest<Tx>(input: ProcessInput, parts: Parts<Tx>): Promise<ProcessResult> {
  try {
    return await verifyAndAnswer(input, parts);
  } catch (error) {
    reportInternal(error, parts.settings);
    return { ...errorReply(TEXTS.failed), result: 'failed', reason: 'internal' };
  }
}

async function verifyAndAnswer<Tx>(input: ProcessInput, parts: Parts<Tx>): Promise<ProcessResult> {
  const { settings } = parts;
  const method = String(input.method).toUpperCase();
  if (method === 'HEAD') return { ...HEAD_REPLY, result: 'ignored', reason: 'http-method' };
  if (method !== 'GET' && !(method === 'POST' && settings.acceptPost && isForm(input.contentType))) {
    return { ...methodNotAllowed(settings.acceptPost), result: 'ignored', reason: 'http-method' };
  }
  const deadline = new Deadline(settings.deadline, 'the deadline has passed: the reply has gone out');
  const seen: Sighting = { signed: false };
  try {
    const body = method === 'POST' ? input.body : undefined;
    const event = await verifyRequest({ ...input, body }, parts, seen, deadline);
    return await answer(event, input, parts, seen, deadline);
  } catch (error) {
    deadline.cancel();
    if (!(error instanceof WebhookVerificationError)) throw error;
    seen.address ??= findPeer(input.ip, input.forwardedFor, settings.trustedProxies).text;
    reportForged(error.reason, seen, settings);
    return { ...errorReply(TEXTS.forged, undefined, settings.forgedStatus), result: 'forged', reason: error.reason };
  }
}

/** Verifies without the feed; throws {@link WebhookVerificationError}. */
export function verifyOnly(
  input: VerifyInput & Pick<ProcessInput, 'body'>,
  settings: Settings,
  seen: Sighting,
): WebhookEvent {
  const event = verifyPairs(() => readWebhookForm(input.query, input.body), settings, seen);
  verifyPeer(findPeer(input.ip, input.forwardedFor, settings.trustedProxies), settings, seen);
  return event;
}

async function verifyRequest<Tx>(
  input: VerifyInput & Pick<ProcessInput, 'body'>,
  { settings }: Parts<Tx>,
  seen: Sighting,
  deadline: Deadline,
): Promise<WebhookEvent> {
  try {
    return verifyOnly(input, settings, seen);
  } catch (error) {
    const unknownAddress = error instanceof WebhookVerificationError && error.reason === 'ip-not-allowed';
    if (!unknownAddress || !settings.feed || settings.allowed.none) throw error;
    const reading = await deadline.race(settings.feed.refresh(deadline.signal), undefined);
    if (!reading) throw error;
    reportFeed(reading, settings);
    settings.allowed.learn(reading.ranges);
    return verifyOnly(input, settings, seen);
  }
}

async function answer<Tx>(
  event: WebhookEvent,
  input: ProcessInput,
  { options, settings, inFlight }: Parts<Tx>,
  seen: Sighting,
  deadline: Deadline,
): Promise<ProcessResult> {
  const key = storeKey(event);
  const mayFinishLate = input.lateWork !== 'abort';
  const work = coalesce(options.store, key, deadline.signal, () =>
    runOnce({ event, key, options, settings, deadline, mayFinishLate }),
  );
  inFlight.add(work);
  const end = await deadline.race<RunEnd, undefined>(work, undefined);
  if (end) {
    deadline.cancel();
    return resultOf(end, event, seen, settings);
  }
  const late = work.then((lateEnd) => reportLate(lateEnd, event, seen, settings));
  inFlight.add(late);
  input.waitUntil?.(late);
  return resultOf({ stop: mayFinishLate ? busy('deadline') : givenUp() }, event, seen, settings);
}

function resultOf(end: RunEnd, event: WebhookEvent, seen: Sighting, settings: Settings): ProcessResult {
  if ('reply' in end) return { ...end.reply, result: end.replayed ? 'replayed' : 'accepted' };
  reportStop(end.stop, event, seen, settings);
  return { ...end.stop.reply, result: end.stop.result, reason: end.stop.reason };
}

function isForm(contentType: string | undefined): boolean {
  return contentType === undefined || /^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(contentType.trim());
}
