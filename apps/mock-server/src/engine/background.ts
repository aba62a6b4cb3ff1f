/**
 * @module
 * Work that goes on after an answer was given, and the wait for all of it.
 */

/** Keeps track of running work. */
export class Background {
  readonly #running = new Set<Promise<unknown>>();

  /** Starts following a promise; its failure is its starter's business. */
  follow<T>(work: Promise<T>): Promise<T> {
    const settled = work.then(
      () => undefined,
      () => undefined,
    );
    this.#running.add(settled);
    void settled.then(() => this.#running.delete(settled));
    return work;
  }

  /** Resolves once nothing runs, work started meanwhile included. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }
}
