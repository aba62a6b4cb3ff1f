/**
 * @module
 * The contract between what must not get lost (refunds, payments whose webhook is awaited) and whatever keeps it.
 */

/** One thing to be done, or done. */
export interface LedgerEntry {
  /** What it is about; unique in the whole ledger, so it begins with the topic. */
  readonly key: string;
  /** Which worker it is for. */
  readonly topic: string;
  /** A word of the worker's own. */
  readonly state: string;
  /** One more after every change; a change names the version it was made from. */
  readonly version: number;
  /** The worker's own text, kept byte for byte. */
  readonly data: string;
  /** Milliseconds since the state was entered, by the store's clock. A change that keeps the state doesn't restart it. */
  readonly age: number;
}

/** What a ledger is given to keep. */
export interface NewLedgerEntry {
  /** Whose entry it is; one worker looks at one topic. */
  readonly topic: string;
  /** Unique in the whole ledger. */
  readonly key: string;
  /** The state it begins in. */
  readonly state: string;
  /** The worker's own text, kept byte for byte. */
  readonly data: string;
  /** Milliseconds from now until it is due; 0 is now. */
  readonly dueIn: number;
}

/** What an entry becomes. */
export interface LedgerChange {
  /** The state from now on; `age` restarts only when it differs. */
  readonly state: string;
  /** The worker's own text from now on. */
  readonly data: string;
  /** Milliseconds from now until it is due again; `null` is never. */
  readonly dueIn: number | null;
}

/** With what a change commits. */
export interface LedgerReplaceOptions<Tx = undefined> {
  /** Runs inside the change and commits with it; when it rejects, nothing is changed and the rejection is passed on. Absent, the change stands alone. */
  readonly work?: ((transaction: Tx) => Promise<void>) | undefined;
  /** The caller's own transaction: the change commits when that does. Absent, it commits at once. Not together with `work`. */
  readonly transaction?: Tx | undefined;
}

/**
 * Keeps entries, hands out those that are due, and changes them by compare-and-set. The protocol is the worker's; a ledger only stores.
 * Only relative times cross this interface: the store's clock is the only clock, so a process whose own clock is wrong neither steals nor
 * sleeps.
 *
 * @typeParam Tx The store's transaction; `undefined` for ledgers without transactions.
 * @see `ledgerConformance` of `@unitpay-kit/core/testing`, the rules as tests.
 */
export interface Ledger<Tx = undefined> {
  /** A sentence that is logged once: what this ledger does not cover. */
  readonly notice?: string | undefined;
  /**
   * Adds an entry with version 1, unless its key is there; then gives the one that is.
   *
   * @param transaction The caller's own transaction: the entry exists when that commits. A ledger without transactions throws.
   */
  add(entry: NewLedgerEntry, transaction?: Tx): Promise<{ readonly entry: LedgerEntry; readonly added: boolean }>;
  /** The entry as committed. */
  find(topic: string, key: string): Promise<LedgerEntry | undefined>;
  /**
   * Takes entries that are due, longest due first, each for one taker: with version + 1, and due again after `lease` milliseconds. An entry
   * whose row another transaction holds is passed over, not waited for.
   */
  take(topic: string, limit: number, lease: number): Promise<readonly LedgerEntry[]>;
  /**
   * Changes an entry if its version still is the given one: compare-and-set, version + 1.
   *
   * @returns The entry as changed; `undefined` when it has another version or is gone, or another transaction holds its row, which is never
   * waited for.
   */
  replace(entry: LedgerEntry, next: LedgerChange, options?: LedgerReplaceOptions<Tx>): Promise<LedgerEntry | undefined>;
  /**
   * Entries in a state, those longest in it first.
   *
   * @param after The key of the last one seen. If that has left the state meanwhile, the list starts over.
   */
  list(topic: string, state: string, limit: number, after?: string): Promise<readonly LedgerEntry[]>;
  /** Removes an entry, whatever its version; nothing happens when there is none. */
  remove(topic: string, key: string): Promise<void>;
  /**
   * Removes entries that are never due and have been in their state for longer than `olderThan` milliseconds.
   *
   * @returns How many.
   */
  prune(topic: string, olderThan: number): Promise<number>;
}
