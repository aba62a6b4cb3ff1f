/**
 * @module
 * One action at a time per payment: a double click must not pay twice.
 */
import type { Lives } from './life.js';

/** Queues work by key. */
export class Locks {
  readonly #tails = new Map<number, Promise<unknown>>();

  constructor(private readonly lives: Lives) {}

  /** Runs `work` after everything queued before it under the same key; rejects when the mock was reset before its turn came. */
  async run<T>(key: number, work: () => Promise<T>): Promise<T> {
    const before = this.#tails.get(key) ?? Promise.resolve();
    const life = this.lives.current;
    const next = () => {
      life.assertGoesOn();
      return work();
    };
    const mine = before.then(next, next);
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
