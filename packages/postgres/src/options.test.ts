import { Client, Pool } from 'pg';
import { describe, expect, it } from 'vitest';
import { postgresStore } from './index.js';
import { poolDatabase } from './pool-database.js';
import { rowsOf } from './rows.js';

const query = async () => [];
const transaction = async () => undefined as never;

describe('options of postgresStore', () => {
  it.each([
    ['nothing', undefined, /expected \{ pool \} with a pool of "pg", or \{ transaction, query \}/],
    ['transaction without query', { transaction }, /expected \{ pool \}/],
    ['both ways', { pool: new Pool(), transaction, query }, /not both/],
    ['a URL as pool', { pool: 'postgres://127.0.0.1' }, /pool must be a pool with connect\(\)/],
    ['a single client', { pool: new Client() }, /not a Client or its settings/],
    ['PGlite as pool', { pool: { transaction, query } }, /For PGlite: \{ transaction/],
    ['an unsafe table', { transaction, query, table: 'a; drop table b' }, /table must be/],
    ['a mistyped option', { transaction, query, tableName: 'a' }, /tableName is not an option; the options are pool/],
    ['a fraction', { transaction, query, concurrency: 1.5 }, /concurrency must be a whole number above 0, got 1.5/],
  ])('refuses %s with a hint', (_, options, message) => {
    expect(() => postgresStore(options as never)).toThrow(message);
  });

  it.each([
    [10, 9],
    [2, 1],
    [1, 1],
  ])('leaves a connection of %i to the handlers: %i transactions', (max, transactions) => {
    expect(poolDatabase(new Pool({ max })).concurrency).toBe(transactions);
  });

  it('refuses a prune with a nonsensical age', async () => {
    const store = postgresStore({ transaction, query });
    await expect(store.prune({ olderThan: -1 })).rejects.toThrow(/olderThan must be a number of milliseconds/);
  });

  it.each([[undefined], [3], [{ rowCount: 1 }]])('refuses %o as rows', (answer) => {
    expect(() => rowsOf(answer)).toThrow(/must resolve to an array of rows/);
  });
});
