/**
 * @module
 * The table, as SQL text. migrations/0001_unitpay_webhooks.sql holds the same for the default name.
 */
import { checkedOption, checkOptions, namedOptions } from '@unitpay-kit/core/internal';
import { DEFAULT_TABLE, quoteTable, tableProblem } from '../table-name.js';

const TABLE = namedOptions({ table: checkedOption<string>(tableProblem) });

/**
 * The migration as text, for those who run migrations with a tool of their own. Running it twice does no harm.
 *
 * @param table `name` or `schema.name`; the schema must exist. Default `unitpay_webhooks`.
 * @returns One SQL statement.
 * @throws UnitPayValidationError when the name is not a plain identifier.
 *
 * @see https://github.com/unitpay-kit/unitpay-kit/blob/main/packages/postgres/README.md
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
