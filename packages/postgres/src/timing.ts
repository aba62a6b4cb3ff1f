/**
 * @module
 * Waiting that an abort cuts short, never in step with the other waiters.
 */

/** Settles like the promise, or rejects with the signal's reason as soon as it is aborted. */
export async function untilAborted<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  let listener = (): void => {};
  const abort = new Promise<never>((_, reject) => {
    listener = () => reject(signal.reason);
    if (signal.aborted) listener();
    else signal.addEventListener('abort', listener, { once: true });
  });
  try {
    return await Promise.race([promise, abort]);
  } finally {
    signal.removeEventListener('abort', listener);
    // Whoever gave up on it does not hear how it ended.
    promise.catch(() => {});
  }
}

/** Waits, unless aborted. */
export async function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  await settledWithin(milliseconds, new Promise<never>(() => {}), signal);
}

/** The promise's value, or undefined when it takes longer than that. */
export async function settledWithin<T>(
  milliseconds: number,
  promise: Promise<T>,
  signal: AbortSignal,
): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  try {
    return await untilAborted(signal, Promise.race([promise, late]));
  } finally {
    clearTimeout(timer);
  }
}

const FIRST_PAUSE = 20;
const LONGEST_PAUSE = 400;

/** The pause before the given retry (0 is the first): growing, with jitter. */
export function pause(retry: number): number {
  return Math.min(LONGEST_PAUSE, FIRST_PAUSE * 1.6 ** retry) * (0.5 + Math.random() / 2);
}
