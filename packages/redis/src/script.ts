/**
 * @module
 * A Lua script as Redis knows it.
 */
import { createHash } from 'node:crypto';

/** A script and the digest Redis caches it under. */
export interface Script {
  readonly text: string;
  readonly sha1: string;
}

/** Computes the digest. */
export function script(text: string): Script {
  return { text, sha1: createHash('sha1').update(text).digest('hex') };
}
