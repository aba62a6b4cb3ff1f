/** Counts the work under way, so that a shutdown can wait for it. */
export class InFlight {
  #count = 0;
  #waiting: (() => void)[] = [];

  /** Counts one more; `leave` must follow. */
  enter(): void {
    this.#count += 1;
  }

  /** Counts one less. */
  leave(): void {
    this.#count -= 1;
    if (this.#count > 0) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }

  /** Counts a promise until it settles. */
  add(work: Promise<unknown>): void {
    this.enter();
    const done = () => this.leave();
    work.then(done, done);
  }

  /** Resolves when nothing is under way, what arrives meanwhile included. */
  async idle(): Promise<void> {
    while (this.#count > 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}
