/**
 * @module
 * One verb at a time per payment: a double click must not pay twice.
 */

/** Queues work by key. */
export class Locks {
  readonly #tails = new Map<number, Promise<unknown>>();

  /** Runs `work` after everything queued before it under the same key. */
  async run<T>(key: number, work: () => Promise<T>): Promise<T> {
    const before = this.#tails.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    const tail = mine.then(
      () => undefined,
      () => undefined,
    );
    this.#tails.set(key, tail);
    try {
      return await mine;
    } finally {
      if (this.#tails.get(key) === tail) this.#tails.delete(key);
    }
  }
}
