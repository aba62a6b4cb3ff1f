/**
 * @module
 * A moment that can be waited for, asked about, and called off.
 */

/** Starts at once; `cancel` when it is no longer of interest, or its timer keeps the process alive. */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #timer: ReturnType<typeof setTimeout>;
  readonly #ends: number;

  constructor(milliseconds: number, message: string) {
    this.#ends = performance.now() + milliseconds;
    this.#timer = setTimeout(() => this.#controller.abort(new Error(message)), milliseconds);
  }

  /** Aborted when the moment has come. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Milliseconds left; 0 when the moment has come. */
  get left(): number {
    return this.signal.aborted ? 0 : Math.max(0, this.#ends - performance.now());
  }

  cancel(): void {
    clearTimeout(this.#timer);
  }

  /** The promise's value, or `whenLate` if the moment comes first. */
  async race<T, L>(promise: Promise<T>, whenLate: L): Promise<T | L> {
    if (this.signal.aborted) {
      // Nobody waits for it any more, so its rejection is nobody's.
      promise.catch(() => {});
      return whenLate;
    }
    let stop = () => {};
    const late = new Promise<L>((resolve) => {
      const listener = () => resolve(whenLate);
      this.signal.addEventListener('abort', listener, { once: true });
      stop = () => this.signal.removeEventListener('abort', listener);
    });
    try {
      return await Promise.race([promise, late]);
    } finally {
      stop();
    }
  }
}
