/**
 * @module
 * One thing that happened, as the journal shows it: secrets and personal data already masked.
 */

/** What kind of thing; `unmatched` is a request to an address or with an HTTP method that the mock does not have. */
export type JournalKind = 'api' | 'page' | 'webhook' | 'state' | 'unmatched';

/** What happened, with keys and personal data masked. */
export interface JournalEntry {
  /** Number of the entry. */
  readonly id: number;
  /** What kind of thing. */
  readonly kind: JournalKind;
  /** The mock's clock, epoch milliseconds. */
  readonly at: number;
  /** API or webhook method, page name, or what changed the state. */
  readonly method: string;
  /** The project, when it is known. */
  readonly projectId: number | null;
  /** The payment, when there is one. */
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
  /** How long it took, in milliseconds. */
  readonly durationMs: number;
  /** Number of the newest entry when it began: entries are numbered as they end, and this tells what came first. */
  readonly after: number;
  /** The delivery a webhook's entry tells of. */
  readonly deliveryId: number | null;
}

/** Which entries to show. */
export interface JournalFilter {
  /** Only this kind. */
  readonly kind?: JournalKind | undefined;
  /** Only this method, page or change. */
  readonly method?: string | undefined;
  /** Only about this payment. */
  readonly paymentId?: number | string | bigint | undefined;
  /** From this moment of the mock's clock, epoch milliseconds. */
  readonly since?: number | undefined;
  /** Up to this moment of the mock's clock, epoch milliseconds. */
  readonly until?: number | undefined;
  /** The newest so many. */
  readonly limit?: number | undefined;
}
