/**
 * @module
 * Creates a table, once, whichever process starts first.
 */
import { lockKey } from './lock-key.js';
import { rowsOf } from './rows.js';
import { quoteTable } from './table-name.js';
import { type Database, unaborted } from './transaction.js';

/**
 * Creates the table unless it is there. Instances that start together do so one after the other: `if not exists` alone fails for the
 * second of two. A table that is there is left alone, so that a role without the right to create can start the application.
 *
 * @param statements What creates it, one statement each: drivers that bind parameters run one at a time.
 */
export async function migrateTable<Tx>(
  { transaction, query }: Database<Tx>,
  table: string,
  statements: readonly string[],
): Promise<void> {
  const name = quoteTable(table);
  await transaction(async (tx) => {
    const [found] = rowsOf(await query(tx, 'select to_regclass($1)::text as found', [name]));
    if (found?.['found'] !== null) return { result: undefined };
    // The function returns void, which not every driver can read.
    const lock = 'select pg_advisory_xact_lock($1::bigint)::text as locked';
    rowsOf(await query(tx, lock, [lockKey(name, 'migration')]));
    for (const statement of statements) await query(tx, statement, []);
    return { result: undefined };
  }, unaborted());
}
