/**
 * @module
 * Waiting: with an end, with a signal, and never in step with the other waiters.
 */

/** Rejects with the signal's reason once it is aborted; `done` removes the listener. */
export function aborted(signal: AbortSignal): { promise: Promise<never>; done: () => void } {
  let listener = (): void => {};
  const promise = new Promise<never>((_, reject) => {
    listener = () => reject(signal.reason);
    if (signal.aborted) listener();
    else signal.addEventListener('abort', listener, { once: true });
  });
  promise.catch(() => {});
  return { promise, done: () => signal.removeEventListener('abort', listener) };
}

/** Waits, or rejects with the signal's reason as soon as it is aborted. */
export async function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  const abort = aborted(signal);
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    await Promise.race([abort.promise, new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds)))]);
  } finally {
    clearTimeout(timer);
    abort.done();
  }
}

/** Gives up on a promise after a time; what it still does afterwards is the caller's to handle. */
export async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`Redis did not answer within ${milliseconds} ms. Is it reachable and the client connected?`));
    }, milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

const FIRST_PAUSE = 15;
const LONGEST_PAUSE = 250;

/** The pause before the given retry (0 is the first): growing, with jitter so that waiters do not come in step. */
export function pause(retry: number): number {
  return Math.min(LONGEST_PAUSE, FIRST_PAUSE * 1.5 ** retry) * (0.5 + Math.random() / 2);
}
