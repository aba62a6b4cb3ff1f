/**
 * @module
 * What happened, newest last, in bounded memory. Masking is done when it is read, so that recording costs next to nothing.
 */
import type { JournalEntry, JournalFilter, JournalKind } from '../state/journal-entry.js';
import { Ring } from '../state/ring.js';
import { readQuery } from '../wire/read-query.js';
import { maskParams, maskQuery, maskReply, strikeOut } from './mask.js';

/** Longest text of a query or a reply that is kept. */
const TEXT_LIMIT = 16_384;

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
}

interface Kept {
  readonly id: number;
  readonly record: JournalRecord;
}

/**
 * The journal of one mock.
 *
 * @example
 * expect(mock.journal.calls('refundPayment')).toHaveLength(1);
 */
export class Journal {
  readonly #ring: Ring<Kept>;
  readonly #secrets: () => readonly string[];
  #nextId = 1;

  /**
   * @param limit How many entries are kept.
   * @param secrets Keys to strike out wherever they stand, asked for at reading.
   */
  constructor(limit: number, secrets: () => readonly string[]) {
    this.#ring = new Ring(limit);
    this.#secrets = secrets;
  }

  /** Adds an entry and tells its number. */
  record(record: JournalRecord): number {
    const id = this.#nextId;
    this.#nextId += 1;
    const long = record.query.length > TEXT_LIMIT || record.reply.length > TEXT_LIMIT;
    this.#ring.push({ id, record: long ? shortened(record) : record });
    return id;
  }

  /** Entries that match, oldest first, masked. */
  entries(filter: JournalFilter = {}): JournalEntry[] {
    const secrets = this.#secrets();
    const found: JournalEntry[] = [];
    for (const { id, record } of this.#ring) if (matches(record, filter)) found.push(shown(id, record, secrets));
    return filter.limit === undefined ? found : found.slice(Math.max(0, found.length - filter.limit));
  }

  /** API calls of one method (or all), oldest first, masked: for assertions in tests. */
  calls(method?: string, filter: Omit<JournalFilter, 'kind' | 'method'> = {}): JournalEntry[] {
    return this.entries({ ...filter, kind: 'api', ...(method === undefined ? {} : { method }) });
  }

  /** Forgets everything. */
  clear(): void {
    this.#ring.clear();
  }
}

function shortened(record: JournalRecord): JournalRecord {
  return { ...record, query: beginningOf(record.query), reply: beginningOf(record.reply) };
}

/** A copy: a mere slice would keep the whole text in memory behind it. */
function beginningOf(text: string): string {
  return text.length > TEXT_LIMIT ? Buffer.from(text.slice(0, TEXT_LIMIT)).toString() : text;
}

function matches(record: JournalRecord, filter: JournalFilter): boolean {
  if (filter.kind !== undefined && record.kind !== filter.kind) return false;
  if (filter.method !== undefined && record.method !== filter.method) return false;
  if (filter.paymentId !== undefined && String(record.paymentId) !== String(filter.paymentId)) return false;
  if (filter.since !== undefined && record.at < filter.since) return false;
  return filter.until === undefined || record.at <= filter.until;
}

function shown(id: number, record: JournalRecord, secrets: readonly string[]): JournalEntry {
  const params = maskParams(record.params ?? readQuery(record.query).params);
  for (const [name, value] of Object.entries(params)) params[name] = strikeOut(value, secrets);
  return {
    ...record,
    id,
    method: strikeOut(record.method, secrets),
    params,
    query: strikeOut(maskQuery(record.query), secrets),
    reply: maskReply(record.reply, secrets),
  };
}
