/**
 * @module
 * One run: wait for the same payment in this process, then for a connection, then for the same payment elsewhere.
 */
import type { StoreResult, WebhookStore } from '@unitpay-kit/core';
import { growingPause, type PauseGrowth, sleep, untilAborted } from '@unitpay-kit/core/internal';
import { TransactionOptionError } from '../database.js';
import { Semaphore } from '../semaphore.js';
import type { Database, Ending } from '../transaction.js';
import { type Attempt, attempt, type Task } from './attempt.js';
import { Coalescer, type Led } from './coalescer.js';
import { recordError } from './record-errors.js';
import { isConflict, isLost } from './retryable.js';
import { RunLimit } from './run-limit.js';
import type { KeptRecord, Statements } from './statements.js';

/** A first look at the database gets this long, in milliseconds, however short the deadline for waiting is. */
const LEAST_PATIENCE = 1_000;

/** How often a run looks again at a payment that another process is working on, in milliseconds. */
const PAUSES: PauseGrowth = { first: 20, factor: 1.6, longest: 400 };

/** How often a handler runs in one run at most: what it did outside the database is not rolled back with its transaction. */
const MOST_WORKS = 4;

/** What a runner works with. */
export interface Means<Tx> {
  readonly database: Database<Tx>;
  readonly statements: Statements<Tx>;
  /** Told when a run found no connection in time. */
  readonly onExhausted: () => void;
}

/** Makes the store's `run`. */
export function runner<Tx>(means: Means<Tx>, concurrency: number): WebhookStore<Tx>['run'] {
  const places = new Semaphore(concurrency);
  const coalescer = new Coalescer();

  return async (key, fingerprint, work, { deadline, signal, retention = Number.POSITIVE_INFINITY, maxRun }) => {
    signal.throwIfAborted();
    const task: Task<Tx> = { key, fingerprint, retention, work };
    const outcome = await coalescer.join(key, deadline, signal, (left) =>
      new Lead(means, places, task, signal, maxRun).run(left),
    );
    if (outcome === 'busy') return { busy: true };
    return 'result' in outcome ? outcome.result : replay(outcome.record, fingerprint);
  };
}

/** A run that goes to the database for all duplicates in this process. */
class Lead<Tx> {
  /** Whether the last attempt got as far as its transaction. */
  #connected = false;
  /** Why the last attempt was rolled back, if it is to be tried again. */
  #failure: { readonly error: unknown } | undefined;
  /** How often the handler has run. */
  #works = 0;

  constructor(
    private readonly means: Means<Tx>,
    private readonly places: Semaphore,
    private readonly task: Task<Tx>,
    private readonly signal: AbortSignal,
    private readonly maxRun: number,
  ) {}

  /** Attempts until the payment is on record, or the deadline passes while others have it or the pool is empty. */
  async run(wait: number): Promise<Led> {
    const end = performance.now() + wait;
    const limit = new RunLimit(Math.max(wait, LEAST_PATIENCE), this.signal);
    try {
      for (let retry = 0; ; retry += 1) {
        const outcome = await this.#attempt(limit, end);
        if (outcome !== 'held') return led(outcome, this.task.fingerprint);
        const left = end - performance.now();
        if (left <= 0) return this.#giveUp();
        await sleep(Math.min(left, growingPause(retry, PAUSES)), limit.signal);
      }
    } catch (error) {
      if (!limit.late) throw error;
      return this.#giveUp();
    } finally {
      limit.dispose();
    }
  }

  /** The deadline is over: with the failure that was to pass and did not, or because others were first. */
  #giveUp(): Led {
    if (this.#failure !== undefined) throw this.#failure.error;
    if (!this.#connected) this.means.onExhausted();
    return { result: { busy: true } };
  }

  /** One attempt; one that failed for a passing reason counts as held by somebody else. */
  async #attempt(limit: RunLimit, end: number): Promise<Attempt> {
    const attempted = { ended: false };
    this.#failure = undefined;
    try {
      return await this.#inTransaction(limit, attempted);
    } catch (error) {
      const left = end - performance.now();
      // A commit whose answer was lost may have happened: the next attempt holds the payment's lock and finds its record, or has the proof
      // that it was rolled back.
      const passes = (isConflict(error) || isLost(error)) && this.#works < MOST_WORKS;
      if (!passes || left <= 0 || limit.signal.aborted) throw error;
      this.#failure = { error };
      limit.waiting(left);
      return 'held';
    }
  }

  async #inTransaction(limit: RunLimit, attempted: { ended: boolean }): Promise<Attempt> {
    const { database, statements } = this.means;
    const { signal } = limit;
    this.#connected = false;
    const leave = await this.places.enter(signal);
    let failure: { readonly error: unknown } | undefined;
    const task: Task<Tx> = {
      ...this.task,
      work: (tx) => {
        this.#works += 1;
        return this.task.work(tx);
      },
    };
    const work = async (tx: Tx, answers: readonly unknown[] | undefined): Promise<Ending<Attempt>> => {
      this.#connected = true;
      try {
        signal.throwIfAborted();
        const outcome = await untilAborted(attempt(statements, tx, answers, task, limit), signal);
        attempted.ended = true;
        return outcome;
      } catch (error) {
        failure = { error };
        throw error;
      }
    };
    const limits = { signal, maxRun: this.maxRun };
    const transaction = database.transaction(work, limits, statements.opening(task.key));
    // The place is given back when the connection is, not when this run stops waiting for it.
    transaction.then(leave, leave);
    try {
      return await untilAborted(transaction, signal);
    } catch (error) {
      if (failure !== undefined && !(error instanceof TransactionOptionError)) throw failure.error;
      throw attempted.ended ? recordError(task.key, error) : statements.explained(error);
    }
  }
}

function led(outcome: Exclude<Attempt, 'held'>, fingerprint: string): Led {
  const { record, replayed } = outcome;
  return { record, result: replayed ? replay(record, fingerprint) : { reply: record.reply, replayed: false } };
}

function replay(record: KeptRecord, fingerprint: string): StoreResult {
  return record.fingerprint === fingerprint ? { reply: record.reply, replayed: true } : { mismatch: true };
}
