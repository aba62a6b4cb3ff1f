/**
 * @module
 * One thing that happened, as the journal shows it: secrets and personal data already masked.
 */

/** What kind of thing. */
export type JournalKind = 'api' | 'page' | 'webhook' | 'state';

/** A journal entry. */
export interface JournalEntry {
  readonly id: number;
  readonly kind: JournalKind;
  /** The mock's clock, epoch milliseconds. */
  readonly at: number;
  /** API or webhook method, page name, or what changed the state. */
  readonly method: string;
  readonly projectId: number | null;
  readonly paymentId: number | null;
  /** Decoded parameters, masked. */
  readonly params: Readonly<Record<string, string>>;
  /** Masked raw query, as it came or went. */
  readonly query: string;
  /** `null` when no reply was sent or received. */
  readonly status: number | null;
  /** Masked body of the reply, or a sentence on what happened. */
  readonly reply: string;
  /** Fault rules that applied. */
  readonly faults: readonly number[];
  readonly durationMs: number;
}

/** Which entries to show. */
export interface JournalFilter {
  readonly kind?: JournalKind | undefined;
  readonly method?: string | undefined;
  readonly paymentId?: number | string | undefined;
  /** From this moment of the mock's clock, epoch milliseconds. */
  readonly since?: number | undefined;
  readonly until?: number | undefined;
  /** The newest so many. */
  readonly limit?: number | undefined;
}
