/**
 * @module
 * A list of bounded length: the oldest entries make room for new ones.
 */

/** Keeps the newest `limit` items. */
export class Ring<T> implements Iterable<T> {
  #items: T[] = [];
  #start = 0;

  constructor(readonly limit: number) {}

  get size(): number {
    return this.#items.length;
  }

  /** Adds an item, dropping the oldest when full. */
  push(item: T): void {
    if (this.#items.length < this.limit) {
      this.#items.push(item);
      return;
    }
    this.#items[this.#start] = item;
    this.#start = (this.#start + 1) % this.limit;
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
