/**
 * @module
 * How long one run may wait and work: the deadline counts until its own work starts, the caller's signal always.
 */

/** Why a run that has not started its work is called off. */
const LATE = Symbol('late');

/** One signal for both limits. */
export class RunLimit {
  readonly #controller = new AbortController();
  readonly #outer: AbortSignal;
  readonly #onAbort = (): void => this.#controller.abort(this.#outer.reason);
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param wait Milliseconds until a run that has not started is called off. */
  constructor(wait: number, outer: AbortSignal) {
    this.#outer = outer;
    this.waiting(wait);
    if (outer.aborted) this.#onAbort();
    else outer.addEventListener('abort', this.#onAbort, { once: true });
  }

  /** Aborted by whichever limit comes first. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Whether it was the deadline. */
  get late(): boolean {
    return this.signal.reason === LATE;
  }

  /** No work is under way: the deadline counts, from the beginning or again. */
  waiting(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#controller.abort(LATE), wait);
  }

  /** The work starts: from now on only the caller's signal counts. */
  started(): void {
    this.signal.throwIfAborted();
    clearTimeout(this.#timer);
  }

  /** The run is over. */
  dispose(): void {
    clearTimeout(this.#timer);
    this.#outer.removeEventListener('abort', this.#onAbort);
  }
}
