/**
 * @module
 * One run under a claim: keep the lease alive, do the work, then record it or give the claim back.
 */
import type { StoredReply } from '@unitpay-kit/core';
import { growingPause, isOver, type Limited, sleep, untilOver } from '@unitpay-kit/core/internal';
import type { Commands } from './commands.js';
import { PAUSES } from './pauses.js';

/** A claim that is ours, and until when its run may go on. */
export interface HeldClaim {
  readonly key: string;
  readonly lease: string;
  readonly leaseLength: number;
  /** When the run is out of time. */
  readonly options: Limited;
  /** End of the run on the clock of `performance.now()`. */
  readonly end: number;
}

/** Does the work with the lease renewed around it; a failure gives the claim back before it is passed on. */
export async function workUnderLease(
  commands: Commands,
  claim: HeldClaim,
  work: () => Promise<StoredReply>,
): Promise<StoredReply> {
  const { key, lease, options } = claim;
  if (isOver(options)) {
    // While the claim was on its way. Nobody has started, so nobody has to be waited for.
    await commands.release(key, lease).catch(() => {});
    throw options.signal.reason;
  }
  let renewal: Promise<unknown> = Promise.resolve();
  const renewing = setInterval(() => {
    // A failure is left to the next tick: the write at the end is fenced anyway.
    if (performance.now() < claim.end) renewal = commands.renew(key, lease).catch(() => {});
  }, claim.leaseLength / 3);
  const release = async (): Promise<void> => {
    // On a pool of connections a renewal could overtake the release and leave a claim that nobody works on.
    await renewal;
    await commands.release(key, lease).catch(() => {});
  };
  const working = (async () => work())();
  try {
    return await untilOver(working, options);
  } catch (error) {
    clearInterval(renewing);
    // Work that ignores the signal may still be doing things: its claim is kept until it ends, or until the lease runs out.
    if (isOver(options)) working.then(release, release);
    else await release();
    throw error;
  } finally {
    clearInterval(renewing);
  }
}

/**
 * Writes the record, and keeps trying while Redis is away: the payment is delivered, so it must not be forgotten.
 *
 * @returns '' once it is on record, or what another process has put there.
 * @throws The signal's reason when the run is out of time, or Redis's last error.
 */
export async function recordUntilDone(
  commands: Commands,
  claim: HeldClaim,
  record: string,
  retention: number,
): Promise<string> {
  try {
    for (let retry = 0; ; retry += 1) {
      if (isOver(claim.options)) throw claim.options.signal.reason;
      try {
        return await commands.record(claim.key, claim.lease, record, retention);
      } catch (error) {
        if (performance.now() >= claim.end) throw error;
      }
      await sleep(growingPause(retry, PAUSES), claim.options.signal);
    }
  } catch (error) {
    // The work is over and its result is lost: let the next run have the payment now rather than when the lease runs out.
    commands.release(claim.key, claim.lease).catch(() => {});
    throw error;
  }
}
