/**
 * @module
 * SQL on one table: rows of whichever driver ran it, and a word of advice when the table is not there.
 */
import { hasCode } from './error-codes.js';
import { type Row, rowsOf } from './rows.js';
import type { Query } from './transaction.js';

/** Runs SQL in a transaction and takes the rows out of the driver's answer. */
export type TableQuery<Tx> = (tx: Tx, sql: string, params: unknown[]) => Promise<readonly Row[]>;

/** SQLSTATE of a table that is not there. */
const UNDEFINED_TABLE = /^42P01$/;

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
      throw explained(error, name, migrate);
    }
  };
}

/** The error, or one with advice when it says that the table is not there. */
export function explained(error: unknown, name: string, migrate: string): unknown {
  if (!hasCode(error, UNDEFINED_TABLE)) return error;
  return new Error(`The table ${name} does not exist: call ${migrate} when the application starts.`, { cause: error });
}
