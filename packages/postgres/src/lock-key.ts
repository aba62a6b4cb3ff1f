import { createHash } from 'node:crypto';

/**
 * Hashes table and key to the 64-bit number that PostgreSQL locks, as text: no driver agrees with another on how to pass a bigint.
 * Two payments that meet on one number only wait for each other.
 */
export function lockKey(table: string, key: string): string {
  return createHash('sha256').update(`${table}\n${key}`).digest().readBigInt64BE().toString();
}
