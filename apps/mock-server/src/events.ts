/**
 * @module
 * Tells listeners (the dashboard's live stream) that something changed.
 */
import type { Explanation } from './texts/explanation.js';

/** What changed; readers fetch the rest. */
export interface MockEvent {
  readonly type:
    | 'payment'
    | 'subscription'
    | 'payout'
    | 'delivery'
    | 'journal'
    | 'fault'
    | 'clock'
    | 'settings'
    | 'reset'
    | 'unmatched'
    | 'closing';
  readonly id?: number;
  /** What an `unmatched` request was, and what is wrong with it. */
  readonly what?: Explanation;
}

/** A set of listeners. */
export class Events {
  readonly #listeners = new Set<(event: MockEvent) => void>();

  /** Adds a listener; call the result to remove it. */
  on(listener: (event: MockEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells everybody. */
  emit(event: MockEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
