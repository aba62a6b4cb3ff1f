/**
 * @module
 * Deliveries a rule has put off, so that webhooks arrive in another order.
 */

/** Holds put-off deliveries until the next one has gone out. */
export class DeferredDeliveries {
  #waiting: (() => Promise<void>)[] = [];

  get size(): number {
    return this.#waiting.length;
  }

  add(send: () => Promise<void>): void {
    this.#waiting.push(send);
  }

  /** Sends what waits, one after the other. */
  async flush(): Promise<void> {
    const sends = this.#waiting;
    this.#waiting = [];
    for (const send of sends) await send();
  }

  clear(): void {
    this.#waiting = [];
  }
}
