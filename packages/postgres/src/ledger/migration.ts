/**
 * @module
 * The ledger's table, as SQL text. migrations/0002_unitpay_ledger.sql holds the same for the default name.
 */
import { checkedOption, checkOptions, namedOptions } from '@unitpay-kit/core/internal';
import { quoteTable, tableProblem } from '../table-name.js';

/** Where the entries are unless told otherwise. */
export const DEFAULT_LEDGER_TABLE = 'unitpay_ledger';

const TABLE = namedOptions({ table: checkedOption<string>(tableProblem) });

/** The statements, one by one: drivers that bind parameters run one at a time. */
export function ledgerMigration(table: string): readonly string[] {
  const name = quoteTable(table);
  // An index is in its table's schema, and its name must fit as well.
  const base = (table.split('.').at(-1) ?? table).slice(0, 56);
  return [
    `create table if not exists ${name} (
  key      text        primary key,
  topic    text        not null,
  state    text        not null,
  version  integer     not null default 1,
  data     text        not null,
  due_at   timestamptz,
  state_at timestamptz not null default now()
)`,
    `create index if not exists "${base}_due" on ${name} (topic, due_at) where due_at is not null`,
    `create index if not exists "${base}_state" on ${name} (topic, state, state_at)`,
  ];
}

/**
 * The ledger's migration as text, for those who run migrations with a tool of their own. Running it twice does no harm.
 *
 * @param table `name` or `schema.name`; the schema must exist. Default `unitpay_ledger`.
 * @returns Three SQL statements.
 * @throws UnitPayValidationError when the name is not a plain identifier.
 *
 * @see https://github.com/unitpay-kit/unitpay-kit/blob/main/packages/postgres/README.md
 * @example
 * await knex.raw(ledgerMigrationSql('billing.unitpay_ledger'));
 */
export function ledgerMigrationSql(table: string = DEFAULT_LEDGER_TABLE): string {
  checkOptions('ledgerMigrationSql', TABLE, { table });
  return `${ledgerMigration(table).join(';\n')};\n`;
}
