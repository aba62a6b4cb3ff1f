/**
 * @module
 * The table's name: checked, split into schema and table, quoted.
 */

/** Where the records are unless told otherwise. */
export const DEFAULT_TABLE = 'unitpay_webhooks';

// PostgreSQL cuts identifiers at 63 bytes without an error; two long names could then mean one table.
const PART = /^[A-Za-z_][A-Za-z0-9_$]{0,62}$/;

/**
 * Quotes `table` or `schema.table` for use in SQL text.
 *
 * @throws TypeError when it is not a plain name.
 */
export function quoteTable(table: string): string {
  const parts = typeof table === 'string' ? table.split('.') : [];
  if (parts.length < 1 || parts.length > 2 || !parts.every((part) => PART.test(part))) {
    throw new TypeError(
      `postgresStore: table must be "name" or "schema.name", Latin letters, digits, _ and $, at most 63 characters each, ` +
        `case-sensitive, not quoted; got ${JSON.stringify(table)}.`,
    );
  }
  return parts.map((part) => `"${part}"`).join('.');
}
