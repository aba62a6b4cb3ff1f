/**
 * @module
 * What happened, newest last, in bounded memory. Masking is done when it is read, so that recording costs next to nothing.
 */
import { checkInput } from '../input/check-input.js';
import { callsInput, journalInput, methodInput } from '../input/filter-input.js';
import type { JournalEntry, JournalFilter, JournalKind } from '../state/journal-entry.js';
import { Ring } from '../state/ring.js';
import { readQuery } from '../wire/read-query.js';
import { maskParams, maskQuery, maskReply, redact } from './mask.js';
import { truncate } from './truncate.js';

/** A thing to record, as it really was. */
export interface JournalRecord {
  readonly kind: JournalKind;
  readonly at: number;
  readonly method: string;
  readonly projectId: number | null;
  readonly paymentId: number | null;
  /** What came beside the query; `null` when the query says it all, which is then decoded at reading. */
  readonly params: ReadonlyMap<string, string> | null;
  readonly query: string;
  readonly status: number | null;
  readonly reply: string;
  readonly faults: readonly number[];
  readonly durationMs: number;
  /** The newest entry when it began; absent when it happened at once. */
  readonly after?: number;
  /** The delivery it tells of. */
  readonly deliveryId?: number;
}

/**
 * The journal of one mock.
 *
 * @see https://github.com/unitpay-kit/unitpay-kit/blob/main/apps/mock-server/README.md
 * @example
 * expect(mock.journal.calls('refundPayment')).toHaveLength(1);
 */
export class Journal {
  readonly #ring: Ring<JournalRecord>;
  readonly #secrets: () => readonly string[];
  /** Number of the newest entry; those before it follow from their places. */
  #lastId = 0;

  /**
   * @param limit How many entries are kept.
   * @param secrets Keys to strike out wherever they stand, asked for at reading.
   */
  constructor(limit: () => number, secrets: () => readonly string[]) {
    this.#ring = new Ring(limit);
    this.#secrets = secrets;
  }

  /** How many entries are kept. */
  get limit(): number {
    return this.#ring.limit();
  }

  /** Number of the newest entry; 0 before the first. */
  get lastId(): number {
    return this.#lastId;
  }

  /** Adds an entry and tells its number. */
  record(record: JournalRecord): number {
    this.#lastId += 1;
    this.#ring.push(copied(record));
    return this.#lastId;
  }

  /** Entries that match, oldest first, masked. */
  entries(filter: JournalFilter = {}): JournalEntry[] {
    checkInput('journal.entries', journalInput, filter);
    const found = this.where((record) => matches(record, filter));
    return filter.limit === undefined ? found : found.slice(Math.max(0, found.length - filter.limit));
  }

  /** Entries that pass a test of the unmasked record, oldest first, masked: only those that pass cost the masking. */
  where(passes: (record: JournalRecord) => boolean): JournalEntry[] {
    const secrets = this.#secrets();
    const found: JournalEntry[] = [];
    let id = this.#lastId - this.#ring.size;
    for (const record of this.#ring) {
      id += 1;
      if (passes(record)) found.push(shown(id, record, secrets));
    }
    return found;
  }

  /** API calls of one method (or all), oldest first, masked: for assertions in tests. */
  calls(method?: string, filter: Omit<JournalFilter, 'kind' | 'method'> = {}): JournalEntry[] {
    checkInput('journal.calls', methodInput, method);
    checkInput('journal.calls', callsInput, filter);
    return this.entries({ ...filter, kind: 'api', ...(method === undefined ? {} : { method }) });
  }

  /** Forgets everything. */
  clear(): void {
    this.#ring.clear();
  }
}

/**
 * A copy, which V8 begins among its young objects. The callers' own literals it learns to put among the old ones, where each of
 * them, long dropped, would keep its texts in memory until the next full collection.
 */
function copied(record: JournalRecord): JournalRecord {
  return { ...record, query: truncate(record.query), reply: truncate(record.reply) };
}

function matches(record: JournalRecord, filter: JournalFilter): boolean {
  if (filter.kind !== undefined && record.kind !== filter.kind) return false;
  if (filter.method !== undefined && record.method !== filter.method) return false;
  if (filter.paymentId !== undefined && String(record.paymentId) !== String(filter.paymentId)) return false;
  if (filter.since !== undefined && record.at < filter.since) return false;
  return filter.until === undefined || record.at <= filter.until;
}

function shown(id: number, record: JournalRecord, secrets: readonly string[]): JournalEntry {
  const params = maskParams(record.params ?? readQuery(record.query).params, secrets);
  return {
    ...record,
    id,
    after: record.after ?? id - 1,
    deliveryId: record.deliveryId ?? null,
    method: redact(record.method, secrets),
    params,
    query: maskQuery(record.query, secrets),
    reply: maskReply(record.reply, secrets),
  };
}
