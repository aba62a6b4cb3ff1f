/**
 * @module
 * The log lines of the webhook: one for each request that was not accepted, and for what was finished late.
 */
import type { RunEnd } from '../handle/run-handler.js';
import type { FeedReading } from '../ip/ip-feed.js';
import type { Refusal } from '../parse/refusal.js';
import type { Failure } from '../reply/failure.js';
import type { Settings } from '../settings.js';
import type { WebhookEvent } from '../verify/event.js';
import type { RequestTrace } from '../verify-request.js';
import { maskedAccount, oneLine } from './log-text.js';
import { type LogFields, silentLogger } from './logger.js';

const CHARGED = 'payer charged, not delivered';

/** A request that was not believed. With a right signature on `pay` it concerns a payer's money, so it is an error. */
export function logRefusal({ reason, hint, signed }: Refusal, trace: RequestTrace, settings: Settings): void {
  // A signed one is UnitPay's, so that each has its line; anybody can send the others by the thousand.
  const unwritten = signed ? 0 : settings.flood.pass(reason);
  if (unwritten === undefined) return;
  const charged = signed && trace.method === 'pay' && reason !== 'test-not-accepted';
  const message = `UnitPay webhook refused: ${reason}${charged ? `; ${CHARGED}` : ''}`;
  log(settings, charged ? 'error' : 'warn', message, () => ({
    reason,
    ...traceFields(trace),
    hint,
    alsoRefused: unwritten || undefined,
  }));
}

/** A genuine request that was not accepted. */
export function logFailure(failure: Failure, event: WebhookEvent, trace: RequestTrace, settings: Settings): void {
  const { reason, result, detail, cause, abandoned = false } = failure;
  const charged = event.method === 'pay' && (result !== 'busy' || abandoned);
  const message = `UnitPay webhook ${result}: ${reason}${charged ? `; ${CHARGED}` : ''}`;
  const level = charged || result === 'failed' ? 'error' : 'warn';
  log(settings, level, message, () => ({
    reason,
    ...traceFields(trace),
    test: event.test,
    hint: detail && oneLine(settings.redact(detail), 500),
    ...errorFields(cause, settings),
  }));
}

/** Work that ended after its reply had to go out. Those who only waited have had their line at the deadline. */
export function logLateEnd(end: RunEnd, event: WebhookEvent, trace: RequestTrace, settings: Settings): void {
  if ('failure' in end) {
    if (end.failure.result !== 'busy') logFailure(end.failure, event, trace, settings);
  } else if (!end.replayed) {
    const message = 'UnitPay webhook finished after its deadline and is recorded';
    log(settings, 'info', message, () => traceFields(trace));
  }
}

/** What the address list gave. */
export function logFeed({ ranges, refused }: FeedReading, settings: Settings): void {
  const message = "UnitPay's address list was read for a well-signed webhook from an unknown address";
  log(settings, refused > 0 ? 'warn' : 'info', message, () => ({ addresses: ranges.length, refused }));
}

/** An unexpected internal error: never a reason to leave UnitPay without an answer. */
export function logInternal(error: unknown, settings: Settings): void {
  const fields = () => ({ reason: 'internal', ...errorFields(error, settings) });
  log(settings, 'error', 'UnitPay webhook failed: internal', fields);
}

function traceFields({ method, unitpayId, account, address }: RequestTrace): LogFields {
  return {
    method: method && oneLine(method),
    unitpayId: unitpayId && oneLine(unitpayId),
    account: account && maskedAccount(account),
    address: address && oneLine(address),
  };
}

function errorFields(cause: unknown, settings: Settings): LogFields {
  if (cause === undefined) return {};
  const safe = (text: string) => oneLine(settings.redact(text), 500);
  try {
    if (!(cause instanceof Error)) return { error: safe(String(cause)) };
    const frames = String(cause.stack)
      .split('\n')
      .filter((line) => /^\s+at /.test(line));
    return {
      error: safe(`${cause.name}: ${cause.message}`),
      stack: frames.slice(0, 10).map((frame) => safe(frame.trim())),
    };
  } catch {
    // Anything can be thrown, also what can't be made text; the line about the payment must be written all the same.
    return { error: 'something that can not be shown' };
  }
}

/** Writes a line; its fields are made only for a logger that writes. */
function log(settings: Settings, level: 'info' | 'warn' | 'error', message: string, fields: () => LogFields): void {
  if (settings.logger === silentLogger) return;
  const known = Object.entries(fields()).filter(([, value]) => value !== undefined && value !== '');
  settings.logger[level](message, Object.fromEntries(known));
}
