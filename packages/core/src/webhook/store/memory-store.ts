import * as v from 'valibot';
import { Deadline } from '../../async/deadline.js';
import { deadlineBehind } from '../../async/lazy-signal.js';
import type { Runtime } from '../../async/runtime.js';
import { isOver, untilOver } from '../../async/until-over.js';
import { checkOptions } from '../../options/check-options.js';
import { functionOption, namedOptions } from '../../options/schemas.js';
import type { StoredReply, StoreResult, StoreRunOptions, WebhookStore } from './store.js';

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
 * @throws {UnitPayValidationError} when `maxRecords` is not a whole number above zero, or an option is unknown.
 * @see https://github.com/unitpay-kit/unitpay-kit/blob/main/docs/guides/storage.md
 * @example
 * createWebhook({ client, store: memoryStore(), order, onPay });
 */
export function memoryStore(options: MemoryStoreOptions = {}): WebhookStore<undefined> {
  const { maxRecords, now } = checkOptions('memoryStore', optionsSchema, options);
  return new MemoryStore(maxRecords, now);
}

const optionsSchema = namedOptions({
  maxRecords: v.optional(
    v.custom<number>((value) => Number.isSafeInteger(value) && Number(value) > 0, 'expected a whole number above zero'),
    50_000,
  ),
  now: v.optional(functionOption<() => number>('a function that returns epoch milliseconds'), () => Date.now),
});

class MemoryStore implements WebhookStore<undefined> {
  readonly notice =
    'memoryStore remembers webhooks within this process only: a restart or a second instance can deliver twice';
  readonly #maxRecords: number;
  readonly #now: () => number;
  readonly #records = new Map<string, MemoryRecord>();
  #oldest: Iterator<string, undefined> | undefined;
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
  ): Promise<StoreResult> {
    // Of our own webhook: then nobody has to make a signal and listen to it.
    const limit = deadlineBehind(options);
    if (this.#claims.has(key) && !(await this.#released(key, options.deadline, limit?.runtime))) return { busy: true };
    const record = this.#find(key);
    if (record) {
      return record.fingerprint === fingerprint ? { reply: record.reply, replayed: true } : { mismatch: true };
    }
    if (isOver(options)) throw options.signal.reason;
    const free = this.#claim(key);
    const working = (async () => work(undefined))();
    try {
      const reply = await untilOver(working, options);
      const expires = this.#now() + (options.retention ?? Number.POSITIVE_INFINITY);
      this.#remember(key, { fingerprint, reply, expires });
      return { reply, replayed: false };
    } finally {
      if (isOver(options)) freeWhenOver(working, options.maxRun, limit?.runtime, free);
      else free();
    }
  }

  /** Whether the claim of a key becomes free in time. */
  async #released(key: string, patience: number, runtime: Runtime | undefined): Promise<boolean> {
    const deadline = new Deadline(patience, 'another run holds the claim', { runtime });
    try {
      for (let claim = this.#claims.get(key); claim; claim = this.#claims.get(key)) {
        if (await deadline.race(claim, 'late')) return false;
      }
      return true;
    } finally {
      deadline.cancel();
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
    // One iterator for all: a new one would walk over everything that was forgotten before.
    this.#oldest ??= this.#records.keys();
    const oldest = this.#oldest.next();
    if (oldest.done) this.#oldest = undefined;
    else this.#records.delete(oldest.value);
  }
}

/** Aborted work that ignores its signal may still be delivering: the next run waits for its end, but not indefinitely. */
function freeWhenOver(
  working: Promise<unknown>,
  patience: number,
  runtime: Runtime | undefined,
  free: () => void,
): void {
  const late = new Deadline(patience, 'the work does not end', { runtime });
  late
    .race(working, undefined)
    .then(free, free)
    .finally(() => late.cancel());
}
