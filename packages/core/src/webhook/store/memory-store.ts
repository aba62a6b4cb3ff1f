/**
 * @module
 * Remembers accepted webhooks in this process's memory.
 */

import { Deadline } from '../../async/deadline.js';
import { untilAborted } from '../../async/until-aborted.js';
import { UnitPayValidationError } from '../../errors/unitpay-validation-error.js';
import { notAnOption } from '../../schema/unknown-name.js';
import type { StoredReply, StoreRunOptions, WebhookStore } from './store.js';

/** Options of {@link memoryStore}. */
export interface MemoryStoreOptions {
  /** Most records kept, 50,000 by default; then the oldest are forgotten. What is in flight is never forgotten. */
  readonly maxRecords?: number | undefined;
  /** The clock of retention, in epoch milliseconds; for tests. */
  readonly now?: (() => number) | undefined;
}

interface MemoryRecord {
  readonly fingerprint: string;
  readonly reply: StoredReply;
  readonly expires: number;
}

/**
 * A store for development, tests, and a shop that is one process whose orders are safe to deliver twice. It covers this process only:
 * after a restart, or in a second instance, a repeated webhook runs the handler again. Use `@unitpay-kit/redis` or
 * `@unitpay-kit/postgres` where that matters.
 *
 * @throws {UnitPayValidationError} when `maxRecords` is not a whole number above zero, or an option is misspelt.
 * @example
 * createWebhook({ client, store: memoryStore(), onPay });
 */
export function memoryStore(options: MemoryStoreOptions = {}): WebhookStore<undefined> {
  const { maxRecords = 50_000, now = Date.now, ...others } = options;
  for (const path of Object.keys(others)) refuse(path, notAnOption(path, ['maxRecords', 'now']));
  if (!Number.isSafeInteger(maxRecords) || maxRecords < 1) refuse('maxRecords', 'expected a whole number above zero');
  return new MemoryStore(maxRecords, now);
}

function refuse(path: string, message: string): never {
  throw new UnitPayValidationError('memoryStore', [{ path, message }]);
}

class MemoryStore implements WebhookStore<undefined> {
  readonly notice =
    'memoryStore remembers webhooks within this process only: a restart or a second instance can deliver twice';
  readonly #maxRecords: number;
  readonly #now: () => number;
  readonly #records = new Map<string, MemoryRecord>();
  readonly #claims = new Map<string, Promise<void>>();

  constructor(maxRecords: number, now: () => number) {
    this.#maxRecords = maxRecords;
    this.#now = now;
  }

  async run(
    key: string,
    fingerprint: string,
    work: (transaction: undefined) => Promise<StoredReply>,
    options: StoreRunOptions,
  ) {
    const deadline = new Deadline(options.deadline, 'another run holds the claim');
    try {
      for (let claim = this.#claims.get(key); claim; claim = this.#claims.get(key)) {
        if (await deadline.race(claim, 'late')) return { busy: true } as const;
      }
    } finally {
      deadline.cancel();
    }
    const record = this.#find(key);
    if (record?.fingerprint === fingerprint) return { reply: record.reply, replayed: true };
    if (record) return { mismatch: true } as const;
    options.signal.throwIfAborted();
    const free = this.#claim(key);
    const working = (async () => work(undefined))();
    try {
      const reply = await untilAborted(working, options.signal);
      const expires = this.#now() + (options.retention ?? Number.POSITIVE_INFINITY);
      this.#remember(key, { fingerprint, reply, expires });
      return { reply, replayed: false };
    } finally {
      if (options.signal.aborted) freeWhenOver(working, options.maxRun, free);
      else free();
    }
  }

  #find(key: string): MemoryRecord | undefined {
    const record = this.#records.get(key);
    if (!record || record.expires > this.#now()) return record;
    this.#records.delete(key);
    return undefined;
  }

  /** Takes the claim; returns what gives it back. */
  #claim(key: string): () => void {
    let wake = () => {};
    const claim = new Promise<void>((resolve) => {
      wake = resolve;
    });
    this.#claims.set(key, claim);
    return () => {
      this.#claims.delete(key);
      wake();
    };
  }

  #remember(key: string, record: MemoryRecord): void {
    this.#records.set(key, record);
    if (this.#records.size <= this.#maxRecords) return;
    const oldest = this.#records.keys().next();
    if (!oldest.done) this.#records.delete(oldest.value);
  }
}

/** Aborted work that ignores its signal may still be delivering: the next run waits for its end, but not for ever. */
function freeWhenOver(working: Promise<unknown>, patience: number, free: () => void): void {
  const late = new Deadline(patience, 'the work does not end');
  late
    .race(working, undefined)
    .then(free, free)
    .finally(() => late.cancel());
}
