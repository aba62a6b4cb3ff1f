/**
 * @module
 * SHA-256 in lower-case hex, the only hash the provider uses.
 */
import { createHash, timingSafeEqual } from 'node:crypto';

/** Hashes UTF-8 text. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Compares two secrets or hashes without telling where they differ. */
export function sameText(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
