/**
 * @module
 * Getting hold of a payment: claim it, or wait until it is on record, or give up at the deadline.
 */
import { growingPause, type Limited, sleep } from '@unitpay-kit/core/internal';
import type { Commands } from './commands.js';
import { decodeEntry, type RecordEntry } from './entry.js';
import { PAUSES } from './pauses.js';

/** What came of waiting: the claim is ours, somebody's result is on record, or neither before the deadline. */
export type Claim = 'claimed' | 'busy' | RecordEntry;

/** Polls until one of the three outcomes. Holds nothing while it waits. */
export async function claimOrWait(
  commands: Commands,
  key: string,
  lease: string,
  deadline: number,
  options: Limited,
): Promise<Claim> {
  const end = performance.now() + deadline;
  for (let retry = 0; ; retry += 1) {
    const held = await commands.claim(key, lease);
    if (held === '') return 'claimed';
    const entry = decodeEntry(key, held);
    if (entry !== undefined) return entry;
    const left = end - performance.now();
    if (left <= 0) return 'busy';
    await sleep(Math.min(left, growingPause(retry, PAUSES)), options.signal);
  }
}
