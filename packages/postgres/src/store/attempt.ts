/**
 * @module
 * One attempt at a payment, all in one transaction: look it up, lock it, look again, work, record.
 */
import type { StoredReply } from '@unitpay-kit/core';
import type { RunLimit } from './run-limit.js';
import type { KeptRecord, Statements } from './statements.js';

/** The record and whether it is an earlier run's, or `held`: another transaction is at it. */
export type Attempt = { readonly record: KeptRecord; readonly replayed: boolean } | 'held';

/** What a run wants done. */
export interface Task<Tx> {
  readonly key: string;
  readonly fingerprint: string;
  readonly retention: number;
  readonly work: (tx: Tx) => Promise<StoredReply>;
}

/** Makes the attempt within a transaction that commits when this resolves. */
export async function attempt<Tx>(
  statements: Statements<Tx>,
  tx: Tx,
  { key, fingerprint, retention, work }: Task<Tx>,
  limit: RunLimit,
): Promise<Attempt> {
  const { found, locked } = await statements.findAndTryLock(tx, key);
  if (found !== undefined) return { record: found, replayed: true };
  if (!locked) return 'held';
  // Another transaction may have committed after that look began and before it got the lock. READ COMMITTED shows it to a second one.
  const meanwhile = await statements.find(tx, key);
  if (meanwhile !== undefined) return { record: meanwhile, replayed: true };

  limit.started();
  const record: KeptRecord = { fingerprint, reply: await work(tx) };
  limit.signal.throwIfAborted();
  if (!(await statements.record(tx, key, record, retention))) {
    throw new Error(
      `The webhook "${key}" was recorded by another transaction while this one held its lock, so this one is rolled back. ` +
        'Is `transaction` at an isolation level above READ COMMITTED, or not a transaction at all?',
    );
  }
  return { record, replayed: false };
}
