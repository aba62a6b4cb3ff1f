/**
 * @module
 * A moment that can be waited for, asked about, and called off.
 */
import { untilAborted } from './until-aborted.js';

/** Counted from its making; its timer is started when somebody first asks, so that a refused request costs none. */
export class Deadline {
  readonly #ends: number;
  readonly #message: string;
  readonly #controller = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(milliseconds: number, message: string) {
    this.#ends = performance.now() + milliseconds;
    this.#message = message;
  }

  /** Milliseconds left; 0 when the moment has come. */
  get left(): number {
    return Math.max(0, this.#ends - performance.now());
  }

  /** Aborted when the moment has come. */
  get signal(): AbortSignal {
    this.#timer ??= setTimeout(() => this.#controller.abort(new Error(this.#message)), this.left);
    return this.#controller.signal;
  }

  /** Stops the timer, which would keep the process alive. */
  cancel(): void {
    clearTimeout(this.#timer);
  }

  /** The promise's value, or `whenLate` if the moment comes first. */
  async race<T, L>(promise: Promise<T>, whenLate: L): Promise<T | L> {
    const { signal } = this;
    try {
      return await untilAborted(promise, signal);
    } catch (error) {
      if (signal.aborted && error === signal.reason) return whenLate;
      throw error;
    }
  }
}
