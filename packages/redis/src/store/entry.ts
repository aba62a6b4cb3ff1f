/**
 * @module
 * What a key holds: a lease while somebody works, a record ever after. JSON, so that a person can read it with redis-cli.
 */
import type { StoredReply } from '@unitpay-kit/core';

/** The reply on record and whose payment it belongs to. */
export interface RecordEntry {
  readonly token: string;
  readonly fingerprint: string;
  readonly reply: StoredReply;
}

/** Writes a lease. The token makes it unlike any other lease, also of the same process. */
export function encodeLease(token: string): string {
  return JSON.stringify({ lease: token });
}

/** Writes a record. */
export function encodeRecord(entry: RecordEntry): string {
  const { status, headers, body } = entry.reply;
  return JSON.stringify({ token: entry.token, fingerprint: entry.fingerprint, reply: { status, headers, body } });
}

/**
 * Reads what a key holds.
 *
 * @returns The record, or undefined for somebody's lease.
 * @throws TypeError when the value is not the store's own.
 */
export function decodeEntry(key: string, value: string): RecordEntry | undefined {
  const entry = parse(value);
  if (typeof entry?.['lease'] === 'string') return undefined;
  if (isRecord(entry)) return entry;
  throw new TypeError(
    `The Redis key "${key}" holds a value that this store did not write. Give the store a keyPrefix that nothing else uses.`,
  );
}

function parse(value: string): Record<string, unknown> | undefined {
  try {
    const parsed: unknown = JSON.parse(value);
    return isObject(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function isRecord(entry: Record<string, unknown> | undefined): entry is Record<string, unknown> & RecordEntry {
  if (typeof entry?.['fingerprint'] !== 'string' || !isObject(entry['reply'])) return false;
  const { status, headers, body } = entry['reply'];
  return typeof status === 'number' && typeof body === 'string' && isObject(headers);
}
