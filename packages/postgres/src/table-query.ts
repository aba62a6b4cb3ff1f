/**
 * @module
 * SQL on one table: rows of whichever driver ran it, and a word of advice when the table is not there.
 */
import { type Row, rowsOf } from './rows.js';
import type { Query } from './transaction.js';

/** Runs SQL in a transaction and takes the rows out of the driver's answer. */
export type TableQuery<Tx> = (tx: Tx, sql: string, params: unknown[]) => Promise<readonly Row[]>;

/** PostgreSQL's code for it; a driver that hides the code passes its own error on. */
const UNDEFINED_TABLE = '42P01';

/**
 * Binds a driver's `query` to a table.
 *
 * @param name The table's quoted name.
 * @param migrate What creates it, as its user writes it: `store.migrate()`.
 */
export function tableQuery<Tx>(name: string, query: Query<Tx>, migrate: string): TableQuery<Tx> {
  return async (tx, sql, params) => {
    try {
      return rowsOf(await query(tx, sql, params));
    } catch (error) {
      if ((error as { code?: unknown } | null)?.code !== UNDEFINED_TABLE) throw error;
      throw new Error(`The table ${name} does not exist: call ${migrate} when the application starts.`, {
        cause: error,
      });
    }
  };
}
