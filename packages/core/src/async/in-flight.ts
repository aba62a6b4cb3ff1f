/** Counts the work under way, so that a shutdown can wait for it. */
export class InFlight {
  readonly #work = new Set<Promise<unknown>>();

  /** Counts a promise until it settles. */
  add(work: Promise<unknown>): void {
    this.#work.add(work);
    const done = () => this.#work.delete(work);
    work.then(done, done);
  }

  /** Resolves when nothing is under way, what arrives meanwhile included. */
  async idle(): Promise<void> {
    while (this.#work.size > 0) await Promise.allSettled(this.#work);
  }
}
