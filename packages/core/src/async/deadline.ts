import { type Runtime, realRuntime } from './runtime.js';

/** How a deadline keeps time. */
export interface DeadlineOptions {
  /** The clock and its timers. */
  readonly runtime?: Runtime | undefined;
  /** An earlier deadline; this one starts a timer only once that one has passed. */
  readonly after?: Deadline | undefined;
}

/**
 * A moment that can be waited for, asked about, and called off.
 *
 * Counted from its making, but its timer is started when somebody first asks for it and its signal is made when it is first read:
 * most requests need neither, and together they cost more than checking a signature.
 */
export class Deadline {
  readonly runtime: Runtime;
  readonly #ends: number;
  readonly #message: string;
  readonly #after: Deadline | undefined;
  readonly #waiting = new Set<() => void>();
  #stop: (() => void) | undefined;
  #controller: AbortController | undefined;
  #passed = false;
  #cancelled = false;

  constructor(milliseconds: number, message: string, { runtime = realRuntime, after }: DeadlineOptions = {}) {
    this.runtime = runtime;
    this.#ends = runtime.now() + milliseconds;
    this.#message = message;
    this.#after = after;
  }

  /** Milliseconds left; 0 when the moment has come. */
  get left(): number {
    return Math.max(0, this.#ends - this.runtime.now());
  }

  /** Whether those who wait for it have been told that it has passed. */
  get passed(): boolean {
    return this.#passed;
  }

  /** Aborted when the moment has come. */
  get signal(): AbortSignal {
    if (!this.#controller) {
      const controller = new AbortController();
      this.#controller = controller;
      this.onPassed(() => controller.abort(new Error(this.#message)));
    }
    return this.#controller.signal;
  }

  /** Calls back once when the moment has come; at once if it has. The returned function takes that back. */
  onPassed(callback: () => void): () => void {
    if (this.#passed) {
      callback();
      return () => {};
    }
    this.#waiting.add(callback);
    this.#arm();
    return () => this.#waiting.delete(callback);
  }

  /** Stops the timer, which would keep the process alive. */
  cancel(): void {
    this.#cancelled = true;
    this.#stop?.();
    this.#stop = undefined;
  }

  /** The promise's value, or `whenLate` if the moment comes first. */
  race<T, L>(promise: PromiseLike<T>, whenLate: L): Promise<T | L> {
    return new Promise((resolve, reject) => {
      const stopWaiting = this.onPassed(() => resolve(whenLate));
      promise.then(
        (value) => {
          stopWaiting();
          resolve(value);
        },
        (error) => {
          stopWaiting();
          reject(error);
        },
      );
    });
  }

  #arm(): void {
    if (this.#stop || this.#cancelled) return;
    const start = () => {
      this.#stop = this.runtime.after(this.left, () => this.#pass());
    };
    if (!this.#after || this.#after.#passed) start();
    else this.#stop = this.#after.onPassed(start);
  }

  #pass(): void {
    this.#passed = true;
    this.#stop = undefined;
    for (const callback of this.#waiting) callback();
    this.#waiting.clear();
  }
}
