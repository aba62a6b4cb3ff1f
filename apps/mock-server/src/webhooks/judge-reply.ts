/**
 * @module
 * Reads the merchant's answer to a webhook.
 */
import type { DeliveryOutcome, DeliveryReply } from '../state/delivery.js';

/** What an answer means. */
export interface Verdict {
  readonly outcome: Extract<DeliveryOutcome, 'accepted' | 'refused' | 'invalid'>;
  readonly message: string | null;
}

/** `result` accepts, `error` refuses; an empty or broken body, and any status but 2xx without `error`, is a failure. */
export function judgeReply(reply: DeliveryReply): Verdict {
  const body = parse(reply.body);
  if (body === null) return { outcome: 'invalid', message: null };
  if ('error' in body) return { outcome: 'refused', message: messageOf(body['error']) };
  const ok = reply.status >= 200 && reply.status < 300;
  if (ok && 'result' in body) return { outcome: 'accepted', message: messageOf(body['result']) };
  return { outcome: 'invalid', message: null };
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

function messageOf(value: unknown): string | null {
  // `{"result":"ok"}` was seen to be accepted.
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || !('message' in value)) return null;
  return typeof value.message === 'string' ? value.message : null;
}
