import { UnitPayValidationError } from '@unitpay-kit/core';
import { Client, Pool } from 'pg';
import { describe, expect, it } from 'vitest';
import { postgresStore } from './index.js';
import { poolDatabase } from './pool-database.js';
import { rowsOf } from './rows.js';

const query = async () => [];
const transaction = async () => undefined as never;

describe('options of postgresStore', () => {
  it.each([
    ['nothing', undefined, /expected an object with options, got undefined/],
    ['no connection', {}, /"pool": expected a pool of "pg"; or leave it out and give `transaction` and `query`/],
    ['transaction without query', { transaction }, /"query": expected a function that runs SQL in that transaction/],
    ['query without transaction', { query }, /"transaction": expected a function that runs its callback/],
    ['both ways', { pool: new Pool(), transaction, query }, /"pool": give either `pool`.*not both/],
    ['a URL as pool', { pool: 'postgres://127.0.0.1' }, /"pool": expected a pool with connect\(\), got a string/],
    ['a single client', { pool: new Client() }, /not a Client or its settings/],
    ['PGlite as pool', { pool: { transaction, query } }, /For PGlite give \{ transaction/],
    ['an unsafe table', { transaction, query, table: 'a; drop table b' }, /"table": expected "name" or "schema.name"/],
    ['a mistyped option', { transaction, query, tableName: 'a' }, /"tableName": is not an option/],
    ['a fraction', { transaction, query, concurrency: 1.5 }, /"concurrency": expected a whole number of transactions/],
  ])('refuses %s with a hint', (_, options, message) => {
    expect(() => postgresStore(options as never)).toThrow(message);
    expect(() => postgresStore(options as never)).toThrow(UnitPayValidationError);
  });

  it('names every wrong option at once', () => {
    const wrong = { pool: 7, table: '', concurrency: 0, tabel: 'a' };
    expect(() => postgresStore(wrong as never)).toThrow(/"pool": .*"table": .*"concurrency": .*"tabel": /);
  });

  it.each([
    [10, 9],
    [2, 1],
    [1, 1],
  ])('leaves a connection of %i to the handlers: %i transactions', (max, transactions) => {
    expect(poolDatabase(new Pool({ max })).concurrency).toBe(transactions);
  });

  it.each([[{ olderThan: -1 }], [{ olderThan: '1' }], [{ olderthan: 1 }]])(
    'refuses a prune with %o',
    async (limits) => {
      const store = postgresStore({ transaction, query });
      await expect(store.prune(limits as never)).rejects.toThrow(/^prune: "older/);
    },
  );

  it.each([[undefined], [3], [{ rowCount: 1 }]])('refuses %o as rows', (answer) => {
    expect(() => rowsOf(answer)).toThrow(/must resolve to an array of rows/);
  });
});
