/**
 * @module
 * Time and chance, gathered in one place so that tests can hold them still.
 */

/** The clock, timers and dice of a client. */
export interface Runtime {
  /** Milliseconds from any starting point, never going back. */
  now(): number;
  /** Milliseconds since 1970, for dates in headers. */
  date(): number;
  /** Calls back once after so many milliseconds; the returned function cancels it. */
  after(milliseconds: number, callback: () => void): () => void;
  /** From 0 up to 1. */
  random(): number;
}

/** Option key under which tests pass a `Runtime`. Not exported from the package. */
export const RUNTIME: unique symbol = Symbol('runtime');

/** The clock and the timers of the platform. */
export const realRuntime: Runtime = {
  now: () => performance.now(),
  date: () => Date.now(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};
