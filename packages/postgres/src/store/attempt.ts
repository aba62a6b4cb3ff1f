/**
 * @module
 * One attempt at a payment, all in one transaction: lock it, look it up, work, record.
 */
import type { StoredReply } from '@unitpay-kit/core';
import type { Ending } from '../transaction.js';
import { recordError, recordedByAnother, transactionEnded } from './record-errors.js';
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

/** Makes the attempt within a transaction that commits when this resolves; the record may go out with the commit. */
export async function attempt<Tx>(
  statements: Statements<Tx>,
  tx: Tx,
  answers: readonly unknown[] | undefined,
  { key, fingerprint, retention, work }: Task<Tx>,
  limit: RunLimit,
): Promise<Ending<Attempt>> {
  const opened = await statements.open(tx, key, answers);
  if (opened.found !== undefined) return { result: { record: opened.found, replayed: true } };
  if (!opened.locked) return { result: 'held' };

  limit.started();
  const record: KeptRecord = { fingerprint, reply: await work(tx) };
  limit.signal.throwIfAborted();
  const result = { record, replayed: false };
  if (answers !== undefined) return { result, last: statements.recordText(key, opened, record, retention) };
  try {
    if (await statements.record(tx, key, opened, record, retention)) return { result };
  } catch (error) {
    throw recordError(key, error);
  }
  throw (await statements.isSame(tx, opened)) ? recordedByAnother(key) : transactionEnded(key);
}
