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

function anyDatabase<Tx>(
  transaction: PostgresTransactionOptions<Tx>['transaction'],
  query: PostgresTransactionOptions<Tx>['query'],
): Database<Tx> {
  const inTransaction = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    let done: { readonly result: T } | undefined;
    await transaction(async (tx) => {
      done = { result: await work(tx) };
    });
    if (done !== undefined) return done.result;
    throw new Error('The option `transaction` resolved without running its callback to the end.');
  };
  return { concurrency: DEFAULT_CONCURRENCY, query, transaction: inTransaction, alone: inTransaction };
}
