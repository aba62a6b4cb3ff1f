/**
 * @module
 * How long to wait before a retry.
 */
import type { Runtime } from '../async/runtime.js';

const BASE = 250;
const LONGEST = 8_000;

/** Exponential backoff with full jitter, in milliseconds, but never less than the server asked for. */
export function retryDelay(attempt: number, retryAfter: number | undefined, runtime: Runtime): number {
  const ceiling = Math.min(LONGEST, BASE * 2 ** (attempt - 1));
  return Math.max(Math.round(runtime.random() * ceiling), retryAfter ?? 0);
}

/** Reads `Retry-After`, seconds or an HTTP date, as milliseconds from now. */
export function readRetryAfter(header: string | null, runtime: Runtime): number | undefined {
  if (header === null) return undefined;
  const text = header.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000;
  const instant = /^[A-Za-z]{3}/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(instant) ? undefined : Math.max(0, instant - runtime.date());
}
