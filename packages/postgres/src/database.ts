/**
 * @module
 * Makes one kind of database of the two kinds of options.
 */
import type { Connection, PostgresTransactionOptions } from './options.js';
import { poolDatabase } from './pool-database.js';
import type { Database } from './transaction.js';

const DEFAULT_CONCURRENCY = 4;

/** Chooses by what is given. */
export function databaseOf<Tx>({ pool, transaction, query }: Connection<Tx>): Database<Tx> {
  // A pool's transaction is its client, which the overloads of `postgresStore` tell the user.
  if (pool !== undefined) return poolDatabase(pool) as unknown as Database<Tx>;
  if (transaction !== undefined && query !== undefined) return anyDatabase(transaction, query);
  throw new Error('Unexpected internal error: options without a connection passed the check.');
}

/** The option `transaction` doesn't do what it must. */
export class TransactionOptionError extends Error {
  override readonly name = 'TransactionOptionError';
}

function anyDatabase<Tx>(
  transaction: PostgresTransactionOptions<Tx>['transaction'],
  query: PostgresTransactionOptions<Tx>['query'],
): Database<Tx> {
  const inTransaction = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    let done: { readonly result: T } | undefined;
    let calls = 0;
    let first: unknown;
    try {
      await transaction(async (tx) => {
        calls += 1;
        // Its handler has run already, and what it did outside the database can't be taken back by a rollback.
        if (calls > 1) throw retried(first);
        try {
          done = { result: await work(tx) };
        } catch (error) {
          first = error;
          throw error;
        }
      });
    } catch (error) {
      throw calls > 1 ? retried(first ?? error) : error;
    }
    if (calls > 1) throw retried(first);
    if (done !== undefined) return done.result;
    throw new TransactionOptionError(
      'The option `transaction` resolved although its callback did not: it must call the callback, await it, and pass its rejection on.',
    );
  };
  return {
    concurrency: DEFAULT_CONCURRENCY,
    poolSize: undefined,
    query,
    transaction: async (work) => (await inTransaction((tx) => work(tx, undefined))).result,
    alone: inTransaction,
  };
}

function retried(cause: unknown): TransactionOptionError {
  return new TransactionOptionError(
    'The option `transaction` called its callback again: give it a transaction that does not retry by itself. What can be retried ' +
      'safely (a deadlock, a serialization failure, a lost connection) is retried already, within the deadline.',
    { cause },
  );
}
