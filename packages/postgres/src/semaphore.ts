/**
 * @module
 * Lets a limited number in at a time, first come, first served.
 */
import { untilAborted } from '@unitpay-kit/core/internal';

/** Counts free places and queues callers that find none. */
export class Semaphore {
  readonly #queue = new Set<() => void>();
  #free: number;

  /** @param places How many may be inside at once. */
  constructor(places: number) {
    this.#free = places;
  }

  /** Waits for a place; resolves to the function that gives it back. An aborted caller leaves the queue. */
  async enter(signal?: AbortSignal): Promise<() => void> {
    if (this.#free > 0) {
      this.#free -= 1;
    } else {
      await this.#turn(signal);
    }
    return () => this.#leave();
  }

  async #turn(signal: AbortSignal | undefined): Promise<void> {
    let admit = (): void => {};
    let admitted = false;
    const turn = new Promise<void>((resolve) => {
      admit = () => {
        admitted = true;
        resolve();
      };
    });
    this.#queue.add(admit);
    try {
      await (signal === undefined ? turn : untilAborted(turn, signal));
    } catch (error) {
      this.#queue.delete(admit);
      // Admitted and aborted in the same instant: the place goes to the next.
      if (admitted) this.#leave();
      throw error;
    }
  }

  #leave(): void {
    const [next] = this.#queue;
    if (next === undefined) {
      this.#free += 1;
      return;
    }
    this.#queue.delete(next);
    next();
  }
}
