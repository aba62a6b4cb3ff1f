/**
 * @module
 * The log lines of the webhook: one for each request that was not accepted, and for what was finished late.
 */

import type { Stop } from '../handle/rejection.js';
import type { RunEnd } from '../handle/run-handler.js';
import type { FeedReading } from '../ip/ip-feed.js';
import type { Settings } from '../options/resolve-options.js';
import type { WebhookEvent } from '../verify/event.js';
import type { Sighting } from '../verify/verify.js';
import { maskedAccount, oneLine } from './log-text.js';
import type { LogFields } from './logger.js';

const CHARGED = 'payer charged, not delivered';

/** A request that was not believed. With a right signature on `pay` it concerns a payer's money, so it is an error. */
export function reportForged(reason: string, seen: Sighting, settings: Settings): void {
  const charged = seen.signed && seen.method === 'pay' && reason !== 'test-not-accepted';
  const message = `UnitPay webhook refused: ${reason}${charged ? `; ${CHARGED}` : ''}`;
  log(settings, charged ? 'error' : 'warn', message, { reason, ...sightingFields(seen), hint: seen.hint });
}

/** A genuine request that was not accepted. */
export function reportStop(stop: Stop, event: WebhookEvent, seen: Sighting, settings: Settings): void {
  const { reason, result, detail, cause, givenUp = false } = stop;
  const charged = event.method === 'pay' && (result !== 'busy' || givenUp);
  const message = `UnitPay webhook ${result}: ${reason}${charged ? `; ${CHARGED}` : ''}`;
  const level = charged || result === 'failed' ? 'error' : 'warn';
  const fields = {
    reason,
    ...sightingFields(seen),
    test: event.test,
    hint: detail && oneLine(settings.redact(detail), 500),
  };
  log(settings, level, message, { ...fields, ...errorFields(cause, settings) });
}

/** Work that ended after its reply had to go out. Those who only waited have had their line at the deadline. */
export function reportLate(end: RunEnd, event: WebhookEvent, seen: Sighting, settings: Settings): void {
  if ('stop' in end) {
    if (end.stop.result !== 'busy') reportStop(end.stop, event, seen, settings);
  } else if (!end.replayed)
    log(settings, 'info', 'UnitPay webhook finished after its deadline and is recorded', sightingFields(seen));
}

/** What the address list gave. */
export function reportFeed({ ranges, refused }: FeedReading, settings: Settings): void {
  const fields = { addresses: ranges.length, refused };
  const level = refused > 0 ? 'warn' : 'info';
  log(settings, level, "read UnitPay's address list for a well-signed webhook from an unknown address", fields);
}

/** Something broke that is nobody's option: never a reason to leave UnitPay without an answer. */
export function reportInternal(error: unknown, settings: Settings): void {
  log(settings, 'error', 'UnitPay webhook failed: internal', { reason: 'internal', ...errorFields(error, settings) });
}

function sightingFields({ method, unitpayId, account, address }: Sighting): LogFields {
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

function log(settings: Settings, level: 'info' | 'warn' | 'error', message: string, fields: LogFields): void {
  const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''));
  settings.logger[level](message, known);
}
