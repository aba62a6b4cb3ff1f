/**
 * @module
 * The ledger itself: which statements run in which transaction.
 */
import type { Ledger, LedgerChange, LedgerEntry, LedgerReplaceOptions, NewLedgerEntry } from '@unitpay-kit/core';
import { databaseOf } from '../database.js';
import { migrateTable } from '../migrate.js';
import { type PostgresPoolOptions, type PostgresTransactionOptions, resolveOptions } from '../options.js';
import type { ClientOf, PoolClientLike, PoolLike } from '../pool-database.js';
import { Semaphore } from '../semaphore.js';
import { type Database, unaborted } from '../transaction.js';
import { DEFAULT_LEDGER_TABLE, ledgerMigration } from './migration.js';
import { type LedgerStatements, ledgerStatements } from './statements.js';

/** The ledger, and the care of its table. */
export interface PostgresLedger<Tx> extends Ledger<Tx> {
  /** Creates the table and its indexes if the table is not there; safe to run in every instance at every start. Its schema must exist. */
  migrate(): Promise<void>;
}

/**
 * Ledger for `createRefunds` and `webhook.recovery` on PostgreSQL: requested refunds and watched payments survive the process and are
 * shared by several instances. A refund that is requested with `{ transaction }` commits with your order or not at all, and what
 * `onRefunded` writes through `context.transaction` commits with the record that it was told.
 *
 * @param options A `pg` pool; or `transaction` and `query` of any other driver, as for `postgresStore`. `table` is `unitpay_ledger`
 * unless told otherwise.
 * @returns The ledger; create its table with `migrate()` or with the SQL file in `migrations/`.
 * @throws UnitPayValidationError that names every option that is wrong.
 *
 * @see {@link https://help.unitpay.ru/payments/payment-refund}
 * @example
 * const ledger = postgresLedger({ pool });
 * await ledger.migrate();
 * const refunds = createRefunds({ client: unitpay, ledger });
 */
export function postgresLedger<P extends PoolLike<PoolClientLike>>(
  options: PostgresPoolOptions<P>,
): PostgresLedger<ClientOf<P>>;
export function postgresLedger<Tx>(options: PostgresTransactionOptions<Tx>): PostgresLedger<Tx>;
export function postgresLedger<Tx>(
  options: PostgresPoolOptions<PoolLike<PoolClientLike>> | PostgresTransactionOptions<Tx>,
): PostgresLedger<Tx> {
  const settings = resolveOptions<Tx>('postgresLedger', options, DEFAULT_LEDGER_TABLE);
  const database = databaseOf(settings);
  const { table, concurrency = database.concurrency } = settings;
  return new TableLedger(database, table, new Semaphore(concurrency));
}

/** How long a handler's transaction may stand idle, in milliseconds, before PostgreSQL gives its row to others: as `maxRun` by default. */
const WORK_LIMIT = 60_000;

class TableLedger<Tx> implements PostgresLedger<Tx> {
  readonly #statements: LedgerStatements<Tx>;

  constructor(
    private readonly database: Database<Tx>,
    private readonly table: string,
    private readonly places: Semaphore,
  ) {
    this.#statements = ledgerStatements(table, database.query);
  }

  async migrate() {
    await migrateTable(this.database, this.table, ledgerMigration(this.table));
  }

  async add(entry: NewLedgerEntry, transaction?: Tx) {
    const added = async (tx: Tx) => {
      const fresh = await this.#statements.insert(tx, entry);
      if (fresh !== undefined) return { entry: fresh, added: true };
      const there = await this.#statements.findByKey(tx, entry.key);
      if (there !== undefined) return { entry: there, added: false };
      throw new Error(
        `The entry "${entry.key}" is there, but this transaction can't see it. Is its isolation level above READ COMMITTED? ` +
          'Or was the entry removed in this very moment: then try again.',
      );
    };
    return transaction === undefined ? await this.#alone(added) : await added(transaction);
  }

  async find(topic: string, key: string) {
    return await this.#alone((tx) => this.#statements.find(tx, topic, key));
  }

  async take(topic: string, limit: number, lease: number) {
    return await this.#alone((tx) => this.#statements.take(tx, topic, limit, lease));
  }

  async replace(entry: LedgerEntry, next: LedgerChange, { work, transaction }: LedgerReplaceOptions<Tx> = {}) {
    if (work !== undefined && transaction !== undefined) {
      throw new TypeError('postgresLedger: give either `work`, which gets a transaction, or `transaction`, not both.');
    }
    if (transaction !== undefined) return await this.#statements.replace(transaction, entry, next, undefined);
    if (work === undefined) return await this.#alone((tx) => this.#statements.replace(tx, entry, next, undefined));
    return await this.#inTurn(() => this.#replaceWithWork(entry, next, work));
  }

  async list(topic: string, state: string, limit: number, after = '') {
    return await this.#alone((tx) => this.#statements.list(tx, topic, state, limit, after));
  }

  async remove(topic: string, key: string) {
    await this.#alone((tx) => this.#statements.remove(tx, topic, key));
  }

  async prune(topic: string, olderThan: number) {
    return await this.#alone((tx) => this.#statements.prune(tx, topic, olderThan));
  }

  async #replaceWithWork(entry: LedgerEntry, next: LedgerChange, work: (tx: Tx) => Promise<void>) {
    return await this.database.transaction(async (tx) => {
      const xid = await this.#statements.lock(tx, entry);
      if (xid === undefined) return { result: undefined };
      await work(tx);
      const changed = await this.#statements.replace(tx, entry, next, xid);
      if (changed !== undefined) return { result: changed };
      // The row was locked for this transaction, so only its end can have given the row away.
      throw new Error(
        `The handler of "${entry.key}" has ended context.transaction itself, so its result is not recorded and it will run again. ` +
          'Do not commit or roll back in the handler: return to commit, throw to roll back.',
      );
    }, unaborted(WORK_LIMIT));
  }

  /** For statements that need no transaction around them. */
  async #alone<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return await this.#inTurn(() => this.database.alone(work));
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const leave = await this.places.enter();
    try {
      return await work();
    } finally {
      leave();
    }
  }
}
