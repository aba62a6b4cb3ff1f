/**
 * @module
 * A list of bounded length: the oldest entries make room for new ones.
 */

/** Keeps the newest items, as many as `limit` says at the time. */
export class Ring<T> implements Iterable<T> {
  #items: T[] = [];
  #start = 0;

  constructor(readonly limit: () => number) {}

  get size(): number {
    return this.#items.length;
  }

  /** Adds an item, dropping the oldest when full. */
  push(item: T): void {
    const limit = this.limit();
    const { length } = this.#items;
    if (length < limit && this.#start === 0) {
      this.#items.push(item);
      return;
    }
    if (length === limit) {
      this.#items[this.#start] = item;
      this.#start = (this.#start + 1) % limit;
      return;
    }
    // The limit was changed meanwhile.
    this.#items = [...this, item].slice(-limit);
    this.#start = 0;
  }

  clear(): void {
    this.#items = [];
    this.#start = 0;
  }

  /** Oldest first. */
  *[Symbol.iterator](): Iterator<T> {
    for (let index = 0; index < this.#items.length; index += 1) {
      yield this.#items[(this.#start + index) % this.#items.length] as T;
    }
  }
}
