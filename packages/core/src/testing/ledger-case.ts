/**
 * @module
 * One rule of the ledger's conformance suite, and what its cases share.
 */
import type { Ledger, LedgerEntry, NewLedgerEntry } from '../ledger/ledger.js';

/** What a case works on. */
export interface LedgerRig {
  readonly ledger: Ledger<unknown>;
  /** A second ledger over the same memory, or the same one. */
  readonly other: Ledger<unknown>;
  /** A topic of the case's own. */
  readonly topic: string;
  /** Runs work in a transaction of the caller's. */
  readonly inTransaction: <T>(work: (transaction: unknown) => Promise<T>) => Promise<T>;
}

/** A rule: `check` rejects when the ledger breaks it. */
export interface LedgerCase {
  readonly name: string;
  readonly check: (rig: LedgerRig) => Promise<void>;
}

/** Longer than any case takes. */
export const HOUR = 3_600_000;

/** A new entry of a topic, due now. */
export function fresh(topic: string, id: string, overrides: Partial<NewLedgerEntry> = {}): NewLedgerEntry {
  return { topic, key: `${topic}:${id}`, state: 'begun', data: '{}', dueIn: 0, ...overrides };
}

/** The ids of entries: their keys without the topic. */
export function idsOf(entries: readonly LedgerEntry[]): string[] {
  return entries.map(({ key, topic }) => key.slice(topic.length + 1));
}

/** Lets the store's clock go on. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** Asks until something comes, for what has to become due; bounded. */
export async function awaited<T>(ask: () => Promise<T | undefined>, what: string): Promise<T> {
  const giveUp = Date.now() + 8_000;
  while (Date.now() < giveUp) {
    const found = await ask();
    if (found !== undefined) return found;
    await pause(10);
  }
  throw new Error(`the store breaks a rule: ${what}, but it did not happen within 8 seconds`);
}
