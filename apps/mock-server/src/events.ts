/**
 * @module
 * Tells listeners (the dashboard's live stream) that something changed.
 */

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
    | 'closing';
  readonly id?: number;
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
