/**
 * @module
 * Numbers given to new things: shaped like the provider's, the same in every run.
 */

/** First numbers; payment ids have ten digits, as the provider's newest samples. */
const FIRST = {
  payment: 2_200_000_001,
  subscription: 5_961_001,
  payout: 114_233,
  delivery: 1,
  invoice: 100_001,
} as const;

/** What is numbered. */
export type IdKind = keyof typeof FIRST;

/** Counters, one for each kind. */
export class IdCounters {
  #next: Record<IdKind, number> = { ...FIRST };

  /** Takes the next number. */
  take(kind: IdKind): number {
    const id = this.#next[kind];
    this.#next[kind] = id + 1;
    return id;
  }

  /** Makes sure a number that was brought in from outside is not given again. */
  reserve(kind: IdKind, id: number): void {
    if (id >= this.#next[kind]) this.#next[kind] = id + 1;
  }

  export(): Readonly<Record<IdKind, number>> {
    return { ...this.#next };
  }
}
