/**
 * @module
 * The table's name: checked, split into schema and table, quoted.
 */
import { got } from '@unitpay-kit/core/internal';

/** Where the records are unless told otherwise. */
export const DEFAULT_TABLE = 'unitpay_webhooks';

// PostgreSQL cuts identifiers at 63 bytes without an error; two long names could then mean one table.
const PART = /^[A-Za-z_][A-Za-z0-9_$]{0,62}$/;

/** What is wrong with a table's name; undefined when it is `name` or `schema.name`. */
export function tableProblem(table: unknown): string | undefined {
  const parts = typeof table === 'string' ? table.split('.') : [];
  if (parts.length >= 1 && parts.length <= 2 && parts.every((part) => PART.test(part))) return undefined;
  return (
    'expected "name" or "schema.name": Latin letters, digits, _ and $, at most 63 characters each, case-sensitive, not quoted, ' +
    got(table)
  );
}

/** Quotes a checked `table` or `schema.table` for use in SQL text. */
export function quoteTable(table: string): string {
  return table
    .split('.')
    .map((part) => `"${part}"`)
    .join('.');
}
