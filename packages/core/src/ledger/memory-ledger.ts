/**
 * @module
 * Keeps a ledger in this process's memory.
 */
import * as v from 'valibot';
import { checkOptions } from '../options/check-options.js';
import { functionOption, namedOptions } from '../options/schemas.js';
import type { Ledger, LedgerChange, LedgerEntry, LedgerReplaceOptions, NewLedgerEntry } from './ledger.js';

/** Options of {@link memoryLedger}. */
export interface MemoryLedgerOptions {
  /** The clock, in milliseconds from any starting point; for tests. */
  readonly now?: (() => number) | undefined;
}

const schema = namedOptions({
  now: v.optional(functionOption<() => number>('a function that returns milliseconds')),
});

/**
 * A ledger for development and tests: everything in it is lost when the process ends, a refund under way included. Use `postgresLedger` of
 * `@unitpay-kit/postgres`, or `redisLedger` of `@unitpay-kit/redis`, for real money.
 *
 * @throws {UnitPayValidationError} when `now` is not a function, or an option is unknown.
 * @see https://github.com/unitpay-kit/unitpay-kit/blob/main/docs/guides/storage.md
 * @example
 * const refunds = createRefunds({ client: unitpay, ledger: memoryLedger() });
 */
export function memoryLedger(options: MemoryLedgerOptions = {}): Ledger<undefined> {
  const { now = () => performance.now() } = checkOptions('memoryLedger', schema, options);
  return new MemoryLedger(now);
}

interface Row {
  readonly topic: string;
  readonly key: string;
  readonly state: string;
  readonly version: number;
  readonly data: string;
  readonly stateAt: number;
  readonly dueAt: number;
}

const NEVER = Number.POSITIVE_INFINITY;

class MemoryLedger implements Ledger<undefined> {
  readonly notice =
    'memoryLedger keeps refunds and watched payments within this process only: they are lost when it ends. Use postgresLedger or redisLedger for real money';
  readonly #now: () => number;
  readonly #rows = new Map<string, Row>();
  /** Keys whose change runs its `work`, and what ends with it: nothing else changes or removes these meanwhile. */
  readonly #held = new Map<string, Promise<unknown>>();

  constructor(now: () => number) {
    this.#now = now;
  }

  async add({ topic, key, state, data, dueIn }: NewLedgerEntry, transaction?: undefined) {
    refuseTransaction(transaction);
    const found = this.#rows.get(key);
    if (found !== undefined) return { entry: this.#entry(found), added: false };
    const now = this.#now();
    const row: Row = { topic, key, state, data, version: 1, stateAt: now, dueAt: now + dueIn };
    this.#rows.set(key, row);
    return { entry: this.#entry(row), added: true };
  }

  async find(topic: string, key: string) {
    const row = this.#rows.get(key);
    return row?.topic === topic ? this.#entry(row) : undefined;
  }

  async take(topic: string, limit: number, lease: number) {
    const now = this.#now();
    return this.#of(topic)
      .filter((row) => row.dueAt <= now && !this.#held.has(row.key))
      .sort((left, right) => left.dueAt - right.dueAt)
      .slice(0, limit)
      .map((row) => this.#entry(this.#put({ ...row, version: row.version + 1, dueAt: now + lease })));
  }

  async replace(entry: LedgerEntry, next: LedgerChange, options: LedgerReplaceOptions<undefined> = {}) {
    refuseTransaction(options.transaction);
    if (!this.#has(entry) || this.#held.has(entry.key)) return undefined;
    if (options.work !== undefined) {
      const working = options.work(undefined);
      this.#held.set(entry.key, working);
      try {
        await working;
      } finally {
        this.#held.delete(entry.key);
      }
    }
    const { topic, key, state, version, stateAt } = this.#rows.get(entry.key) as Row;
    const now = this.#now();
    return this.#entry(
      this.#put({
        topic,
        key,
        state: next.state,
        version: version + 1,
        data: next.data,
        stateAt: next.state === state ? stateAt : now,
        dueAt: next.dueIn === null ? NEVER : now + next.dueIn,
      }),
    );
  }

  async list(topic: string, state: string, limit: number, after?: string) {
    const rows = this.#of(topic)
      .filter((row) => row.state === state)
      .sort((left, right) => left.stateAt - right.stateAt);
    // Absent, it is at -1: from the beginning.
    const start = rows.findIndex(({ key }) => key === after) + 1;
    return rows.slice(start, start + limit).map((row) => this.#entry(row));
  }

  async remove(topic: string, key: string) {
    await Promise.allSettled([this.#held.get(key)]);
    if (this.#rows.get(key)?.topic === topic) this.#rows.delete(key);
  }

  async prune(topic: string, olderThan: number) {
    const since = this.#now() - olderThan;
    const old = this.#of(topic).filter((row) => row.dueAt === NEVER && row.stateAt < since && !this.#held.has(row.key));
    for (const { key } of old) this.#rows.delete(key);
    return old.length;
  }

  #of(topic: string): Row[] {
    return [...this.#rows.values()].filter((row) => row.topic === topic);
  }

  #has({ topic, key, version }: LedgerEntry): boolean {
    const row = this.#rows.get(key);
    return row?.topic === topic && row.version === version;
  }

  #put(row: Row): Row {
    this.#rows.set(row.key, row);
    return row;
  }

  #entry({ topic, key, state, version, data, stateAt }: Row): LedgerEntry {
    return { topic, key, state, version, data, age: Math.max(0, this.#now() - stateAt) };
  }
}

function refuseTransaction(transaction: unknown): void {
  if (transaction === undefined) return;
  throw new TypeError('memoryLedger has no transactions: leave "transaction" out, or use postgresLedger');
}
