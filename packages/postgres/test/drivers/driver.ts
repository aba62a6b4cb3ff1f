/**
 * @module
 * A driver the store and the ledger are tested with, connected through its example.
 */
import {
  type PostgresLedger,
  type PostgresStore,
  type PostgresTransactionOptions,
  postgresLedger,
  postgresStore,
} from '../../src/index.js';

/** One driver, ready. */
export interface Driver<Tx> {
  /** Opens another store over the same connections, as another instance would. */
  store(table: string): PostgresStore<Tx>;
  /** Opens another ledger over the same connections. */
  ledger(table: string): PostgresLedger<Tx>;
  /** Runs work in a transaction of the application's own. */
  inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Delivers an order in the handler's transaction, the way the driver's users write it. */
  deliver(tx: Tx, account: string): Promise<unknown>;
  /** Gives an order to the payment that is the first to pay it, as the example shows; false where another one has. */
  payOrder(tx: Tx, account: string, unitpayId: string): Promise<boolean>;
  /** Runs SQL in the handler's transaction. */
  run(tx: Tx, text: string): Promise<unknown>;
  /** Runs SQL outside the store. */
  sql(text: string): Promise<unknown>;
  close(): Promise<unknown>;
}

/** What is the driver's own; the rest follows from its connection. */
type Own<Tx> = Pick<Driver<Tx>, 'deliver' | 'payOrder' | 'sql' | 'close'> & {
  connection: PostgresTransactionOptions<Tx>;
};

/** SQL that makes a connection look into a schema first. */
export const searchPath = (schema: string): string => `-c search_path=${schema}`;

/** What every driver but `pg` itself shares: the store and the ledger are its connection's two functions. */
export function driver<Tx>({ connection, ...own }: Own<Tx>): Driver<Tx> {
  return {
    ...own,
    store: (table) => postgresStore({ ...connection, table }),
    ledger: (table) => postgresLedger({ ...connection, table }),
    run: async (tx, text) => await connection.query(tx, text, []),
    async inTransaction<T>(work: (tx: Tx) => Promise<T>) {
      let done: { readonly result: T } | undefined;
      await connection.transaction(async (tx) => {
        done = { result: await work(tx) };
      });
      if (done === undefined) throw new Error('the transaction did not run its work');
      return done.result;
    },
  };
}
