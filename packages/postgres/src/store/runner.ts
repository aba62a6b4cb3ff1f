/**
 * @module
 * One run: wait for the same payment in this process, then for a connection, then for the same payment elsewhere.
 */
import type { StoreResult, WebhookStore } from '@unitpay-kit/core';
import { growingPause, type PauseGrowth, sleep, untilAborted } from '@unitpay-kit/core/internal';
import { Semaphore } from '../semaphore.js';
import type { Database } from '../transaction.js';
import { type Attempt, attempt, type Task } from './attempt.js';
import { Coalescer, type Led } from './coalescer.js';
import { RunLimit } from './run-limit.js';
import type { KeptRecord, Statements } from './statements.js';

/** A first look at the database gets this long, in milliseconds, however short the deadline for waiting is. */
const LEAST_PATIENCE = 1_000;

/** How often a run looks again at a payment that another process is working on, in milliseconds. */
const PAUSES: PauseGrowth = { first: 20, factor: 1.6, longest: 400 };

/** Makes the store's `run`. */
export function runner<Tx>(
  database: Database<Tx>,
  statements: Statements<Tx>,
  concurrency: number,
): WebhookStore<Tx>['run'] {
  const places = new Semaphore(concurrency);
  const coalescer = new Coalescer();

  return async (key, fingerprint, work, { deadline, signal, retention = Number.POSITIVE_INFINITY, maxRun }) => {
    signal.throwIfAborted();
    const task: Task<Tx> = { key, fingerprint, retention, work };
    const outcome = await coalescer.join(key, deadline, signal, (left) =>
      lead({ database, statements, places }, task, { wait: left, signal, maxRun }),
    );
    if (outcome === 'busy') return { busy: true };
    return 'result' in outcome ? outcome.result : replay(outcome.record, fingerprint);
  };
}

interface Means<Tx> {
  readonly database: Database<Tx>;
  readonly statements: Statements<Tx>;
  readonly places: Semaphore;
}

interface Limits {
  readonly wait: number;
  readonly signal: AbortSignal;
  readonly maxRun: number;
}

/** Attempts until the payment is on record, or the deadline passes while others have it or the pool is empty. */
async function lead<Tx>(means: Means<Tx>, task: Task<Tx>, { wait, signal, maxRun }: Limits): Promise<Led> {
  const end = performance.now() + wait;
  const limit = new RunLimit(Math.max(wait, LEAST_PATIENCE), signal);
  try {
    for (let retry = 0; ; retry += 1) {
      const outcome = await attemptInTransaction(means, task, limit, maxRun);
      if (outcome !== 'held') return led(outcome, task.fingerprint);
      const left = end - performance.now();
      if (left <= 0) return { result: { busy: true } };
      await sleep(Math.min(left, growingPause(retry, PAUSES)), limit.signal);
    }
  } catch (error) {
    if (limit.late) return { result: { busy: true } };
    throw error;
  } finally {
    limit.dispose();
  }
}

async function attemptInTransaction<Tx>(
  { database, statements, places }: Means<Tx>,
  task: Task<Tx>,
  limit: RunLimit,
  maxRun: number,
): Promise<Attempt> {
  const leave = await places.enter(limit.signal);
  let failure: { readonly error: unknown } | undefined;
  const inTransaction = async (tx: Tx): Promise<Attempt> => {
    try {
      limit.signal.throwIfAborted();
      return await untilAborted(attempt(statements, tx, task, limit), limit.signal);
    } catch (error) {
      failure = { error };
      throw error;
    }
  };
  const transaction = database.transaction(inTransaction, { signal: limit.signal, maxRun });
  // The place is given back when the connection is, not when this run stops waiting for it.
  transaction.then(leave, leave);
  try {
    return await untilAborted(transaction, limit.signal);
  } catch (error) {
    throw failure === undefined ? error : failure.error;
  }
}

function led(outcome: Exclude<Attempt, 'held'>, fingerprint: string): Led {
  const { record, replayed } = outcome;
  return { record, result: replayed ? replay(record, fingerprint) : { reply: record.reply, replayed: false } };
}

function replay(record: KeptRecord, fingerprint: string): StoreResult {
  return record.fingerprint === fingerprint ? { reply: record.reply, replayed: true } : { mismatch: true };
}
