/** @module What UnitPay makes of a shop's answer to a webhook, and what most likely stands behind it. */
import type { Delivery } from '../../state/delivery.js';

/** What an answer comes to; each has its sentence and its advice. */
export type ReadingName =
  | 'accepted'
  | 'acceptedForged'
  | 'acceptedChanged'
  | 'refused'
  | 'refusedForged'
  | 'refusedSignature'
  | 'notFound'
  | 'wrongMethod'
  | 'redirected'
  | 'denied'
  | 'failed'
  | 'otherStatus'
  | 'html'
  | 'empty'
  | 'noJson'
  | 'otherJson'
  | 'timeout'
  | 'nobodyListens'
  | 'unreachable'
  | 'dropped'
  | 'deferred'
  | 'pending';

/** How an answer reads. */
export interface Reading {
  readonly name: ReadingName;
  readonly tone: 'good' | 'bad' | 'wait';
  /** HTTP status, when there was one. */
  readonly status: number | null;
  /** The shop's own words, or the network's. */
  readonly detail: string;
}

/** Reads the answer to one delivery. */
export function readingOf(delivery: Delivery): Reading {
  const name = nameOf(delivery);
  const detail = delivery.message ?? '';
  return { name, tone: toneOf(name), status: delivery.reply?.status ?? null, detail };
}

/** Whether the shop cannot have seen the webhook at all. A connection that broke proves nothing. */
export function neverArrived(delivery: Delivery): boolean {
  return ['dropped', 'nobodyListens'].includes(readingOf(delivery).name);
}

function toneOf(name: ReadingName): Reading['tone'] {
  if (name === 'accepted' || name === 'refusedForged') return 'good';
  return ['dropped', 'deferred', 'pending'].includes(name) ? 'wait' : 'bad';
}

function nameOf(delivery: Delivery): ReadingName {
  const { outcome, disturbed, message } = delivery;
  if (outcome === 'accepted') {
    if (disturbed.includes('signature')) return 'acceptedForged';
    return disturbed.includes('fields') ? 'acceptedChanged' : 'accepted';
  }
  if (outcome === 'refused') {
    if (disturbed.includes('signature')) return 'refusedForged';
    return speaksOfSignature(message ?? '') ? 'refusedSignature' : 'refused';
  }
  if (outcome === 'unreachable') return message === 'ECONNREFUSED' ? 'nobodyListens' : 'unreachable';
  return outcome === 'invalid' ? byReply(delivery) : outcome;
}

/** What unitpay-kit and most handlers answer when the signature, the caller's address or the project is not theirs. */
function speaksOfSignature(message: string): boolean {
  return /подпис|signature|\bsign\b|hash|хеш|хэш|запрос отклон/i.test(message);
}

function byReply({ reply }: Delivery): ReadingName {
  const status = reply?.status ?? 0;
  if (status === 404 || status === 410) return 'notFound';
  if (status === 405) return 'wrongMethod';
  if (status === 401 || status === 403) return 'denied';
  if (status >= 300 && status < 400) return 'redirected';
  if (status >= 500) return 'failed';
  if (status < 200 || status >= 300) return 'otherStatus';
  const body = reply?.body.trim() ?? '';
  if (body === '') return 'empty';
  if (body.startsWith('<')) return 'html';
  try {
    JSON.parse(body);
    return 'otherJson';
  } catch {
    return 'noJson';
  }
}
