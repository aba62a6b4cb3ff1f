/**
 * @module
 * Waits for a promise, unless a signal cuts it short.
 */
import { whenAborted } from './when-aborted.js';

/** The promise's outcome, or a rejection with the signal's reason, whichever is first. Once nobody waits for it, its rejection is nobody's. */
export function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    if (signal.aborted) abort();
    // Written out: a race makes five promises where this makes two, and a listener for each of many waits on one signal.
    const stop = signal.aborted ? () => {} : whenAborted(signal, abort);
    promise.then(
      (value) => {
        stop();
        resolve(value);
      },
      (error: unknown) => {
        stop();
        reject(error);
      },
    );
  });
}
