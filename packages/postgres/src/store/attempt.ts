/**
 * @module
 * One attempt at a payment, all in one transaction: lock it, look it up, work, record.
 */
import type { StoredReply } from '@unitpay-kit/core';
import { hasCode } from '../error-codes.js';
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

/** SQLSTATE of a statement in a transaction that an earlier error has broken. */
const BROKEN = /^25P02$/;

/** Makes the attempt within a transaction that commits when this resolves. */
export async function attempt<Tx>(
  statements: Statements<Tx>,
  tx: Tx,
  answers: readonly unknown[] | undefined,
  { key, fingerprint, retention, work }: Task<Tx>,
  limit: RunLimit,
): Promise<Attempt> {
  const opened = await statements.open(tx, key, answers);
  if (opened.found !== undefined) return { record: opened.found, replayed: true };
  if (!opened.locked) return 'held';

  limit.started();
  const record: KeptRecord = { fingerprint, reply: await work(tx) };
  limit.signal.throwIfAborted();
  try {
    if (await statements.record(tx, key, opened, record, retention)) return { record, replayed: false };
  } catch (error) {
    if (!hasCode(error, BROKEN)) throw error;
    throw new Error(
      `The handler of "${key}" caught an error of PostgreSQL and went on, but the transaction can only be rolled back now. Let the ` +
        'error through, or put the query that may fail behind a savepoint.',
      { cause: error },
    );
  }
  if (await statements.isSame(tx, opened)) {
    throw new Error(
      `The webhook "${key}" was recorded by another transaction while this one held its lock, so this one is rolled back. ` +
        'Is `transaction` at an isolation level above READ COMMITTED?',
    );
  }
  throw new Error(
    `The transaction of "${key}" ended while its handler ran, so the webhook is not recorded and will be handled again. A handler must ` +
      'not commit or roll back context.transaction: it returns to commit and throws to roll back. If it did neither, the option ' +
      '`transaction` does not begin a transaction.',
  );
}
