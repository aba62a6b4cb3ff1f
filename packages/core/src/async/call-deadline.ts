/**
 * @module
 * One deadline over everything a call does, together with the caller's own signal.
 */

import type { Runtime } from './runtime.js';
import { whenAborted } from './when-aborted.js';

/** Why a call has to stop. */
export type StopReason = 'timeout' | 'abort';

/** What `race` rejects with when the call has to stop. Never leaves the transport. */
export class Stopped extends Error {
  readonly reason: StopReason;

  constructor(reason: StopReason) {
    super(reason);
    this.reason = reason;
  }
}

/** The time limit of one call. */
export interface CallDeadline {
  /** Aborts when the call has to stop; its reason says nothing. */
  readonly signal: AbortSignal;
  /** Milliseconds left. */
  remaining(): number;
  /** Settles as the promise does, or rejects with `Stopped`, even when what is waited for ignores signals. */
  race<T>(promise: Promise<T>): Promise<T>;
  /** Waits, or rejects with `Stopped`. */
  sleep(milliseconds: number): Promise<void>;
  /** Frees the timer and the caller's signal. */
  close(): void;
}

/** Starts the clock. */
export function startDeadline(timeout: number, callerSignal: AbortSignal | undefined, runtime: Runtime): CallDeadline {
  const start = runtime.now();
  const controller = new AbortController();
  let rejectStop: (stopped: Stopped) => void = () => {};
  const stop = new Promise<never>((_, reject) => {
    rejectStop = reject;
  });
  stop.catch(() => {});

  function halt(reason: StopReason): void {
    rejectStop(new Stopped(reason));
    controller.abort();
  }
  const cancelTimer = runtime.after(timeout, () => halt('timeout'));
  const leave = callerSignal && whenAborted(callerSignal, () => halt('abort'));
  if (callerSignal?.aborted) halt('abort');

  function race<T>(promise: Promise<T>): Promise<T> {
    promise.catch(() => {});
    return Promise.race([stop, promise]);
  }

  return {
    signal: controller.signal,
    remaining: () => timeout - (runtime.now() - start),
    race,
    async sleep(milliseconds) {
      let cancel = (): void => {};
      const slept = new Promise<void>((resolve) => {
        cancel = runtime.after(milliseconds, resolve);
      });
      await race(slept).finally(() => cancel());
    },
    close() {
      cancelTimer();
      leave?.();
    },
  };
}
