/**
 * @module
 * Deliveries a rule has postponed, so that webhooks arrive in another order.
 */
import { pause } from '../faults/pause.js';

/** Holds put-off deliveries until the next one has gone out. */
export class DeferredDeliveries {
  #waiting: (() => Promise<void>)[] = [];
  #cut = new AbortController();

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

  /** Waits as long as a rule says, or until `flushNow` ends all waits. */
  wait(ms: number): Promise<void> {
    return pause(ms, this.#cut.signal).catch(() => undefined);
  }

  /** Ends all waits, and lets none begin until the result is called: a process that was told to end must not wait for a long delay. */
  flushNow(): () => void {
    this.#cut.abort();
    return () => {
      this.#cut = new AbortController();
    };
  }

  clear(): void {
    this.#waiting = [];
  }
}
