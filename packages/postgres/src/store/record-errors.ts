/**
 * @module
 * Why a payment that was handled could not be recorded, in words that say what to do.
 */
import { hasCode } from '../error-codes.js';
import { NOT_NULL, UNIQUE } from './statements.js';

/** SQLSTATE of a statement in a transaction that an earlier error has broken. */
const BROKEN = /^25P02$/;

/** The handler ended the transaction that it was given. */
export function transactionEnded(key: string, cause?: unknown): Error {
  return new Error(
    `The transaction of "${key}" ended while its handler ran, so the webhook is not recorded and will be handled again. A handler must ` +
      'not commit or roll back context.transaction: it returns to commit and throws to roll back. If it did neither, the option ' +
      '`transaction` does not begin a transaction.',
    { cause },
  );
}

/** Another transaction wrote the record, lock or no lock. */
export function recordedByAnother(key: string, cause?: unknown): Error {
  return new Error(
    `The webhook "${key}" was recorded by another transaction while this one held its lock, so this one is rolled back. ` +
      'Is `transaction` at an isolation level above READ COMMITTED?',
    { cause },
  );
}

/** What an error of the statement that writes the record means. */
export function recordError(key: string, error: unknown): unknown {
  if (hasCode(error, NOT_NULL)) return transactionEnded(key, error);
  if (hasCode(error, UNIQUE)) return recordedByAnother(key, error);
  if (!hasCode(error, BROKEN)) return error;
  return new Error(
    `The handler of "${key}" caught an error of PostgreSQL and went on, or did not await the query that failed, and the transaction can ` +
      'only be rolled back now. Await every query and let its error through, or put the one that may fail behind a savepoint.',
    { cause: error },
  );
}
