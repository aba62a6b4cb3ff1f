/**
 * @module
 * The table, as SQL text. migrations/0001_unitpay_webhooks.sql holds the same for the default name.
 */
import { checkedOption, checkOptions, namedOptions } from '@unitpay-kit/core/internal';
import type { Statements } from './statements.js';
import { DEFAULT_TABLE, quoteTable, tableProblem } from './table-name.js';
import { type Database, UNLIMITED } from './transaction.js';

const TABLE = namedOptions({ table: checkedOption<string>(tableProblem) });

/**
 * The migration as text, for whoever runs migrations with a tool of their own. Running it twice does no harm.
 *
 * @param table `name` or `schema.name`; the schema must exist. Default `unitpay_webhooks`.
 * @returns One SQL statement.
 * @throws UnitPayValidationError when the name is not a plain identifier.
 *
 * @example
 * await knex.raw(migrationSql('billing.unitpay_webhooks'));
 */
export function migrationSql(table: string = DEFAULT_TABLE): string {
  checkOptions('migrationSql', TABLE, { table });
  return `create table if not exists ${quoteTable(table)} (
  key         text        primary key,
  fingerprint text        not null,
  status      integer     not null,
  headers     text        not null,
  body        text        not null,
  recorded_at timestamptz not null default now(),
  expires_at  timestamptz
);
`;
}

/** Creates the table. Instances that start together do so one after the other: `if not exists` alone fails for the second of two. */
export async function migrate<Tx>(database: Database<Tx>, statements: Statements<Tx>, table: string): Promise<void> {
  await database.transaction(async (tx) => {
    await statements.lockMigration(tx);
    await database.query(tx, migrationSql(table), []);
  }, UNLIMITED);
}
