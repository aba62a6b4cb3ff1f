/**
 * @module
 * Reads the answer of whichever driver ran the query.
 */

/** One row, by column name. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * Takes the rows out of a driver's answer: the array itself (TypeORM, Prisma, postgres.js) or its `rows` (pg, PGlite, Knex, Drizzle).
 *
 * @throws TypeError when it is neither.
 */
export function rowsOf(answer: unknown): readonly Row[] {
  const rows = typeof answer === 'object' && answer !== null && 'rows' in answer ? answer.rows : answer;
  if (Array.isArray(rows)) return rows;
  throw new TypeError(
    'postgresStore: `query` must resolve to an array of rows, or to an object with `rows`. Return what the driver gave for the SQL.',
  );
}
