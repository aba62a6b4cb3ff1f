import type { PoolClient } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { limits, REPLY } from '../../test/run.js';
import { type TestSchema, testSchema } from '../../test/schema.js';
import { postgresIsThere } from '../../test/service.js';
import { type PostgresTransactionOptions, postgresStore } from '../index.js';

const there = await postgresIsThere();
type Connection = PostgresTransactionOptions<PoolClient>;

describe.skipIf(!there)('what is wrong with the two functions of a driver is named:', () => {
  let schema: TestSchema;
  let good: Connection;
  beforeAll(async () => {
    schema = await testSchema();
    const pool = schema.pool({ max: 3 });
    await postgresStore({ pool, table: schema.table }).migrate();
    good = {
      table: schema.table,
      logger: false,
      query: (tx, sql, params) => tx.query(sql, params),
      async transaction(work) {
        const client = await pool.connect();
        try {
          await client.query('begin');
          await work(client);
          await client.query('commit');
        } catch (error) {
          await client.query('rollback');
          throw error;
        } finally {
          client.release();
        }
      },
    };
  });
  afterAll(() => schema.drop());
  const run = (bad: Partial<Connection>, key: string, work = async () => REPLY) =>
    postgresStore<PoolClient>({ ...good, ...bad } as Connection).run(key, 'f', work, limits());

  it.each<[string, (rows: Record<string, unknown>[]) => unknown, RegExp]>([
    ['a query that answers nothing', () => [], /`query` gave no row/],
    ['a query that answers undefined', () => undefined, /`query` must resolve to an array of rows/],
    ['rows as arrays', (rows) => rows.map((row) => Object.values(row)), /`query` gave a row with 0, 1, /],
    [
      'columns with other names',
      (rows) => rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [`_${name}`, value]))),
      /`query` gave a row with _locked, /,
    ],
    ['numbers for booleans', (rows) => rows.map((row) => ({ ...row, locked: 1 })), /names and types of the columns/],
  ])('%s', async (what, bend, message) => {
    const work = vi.fn(async () => REPLY);
    const query: Connection['query'] = async (tx, sql, params) => bend((await tx.query(sql, params)).rows);
    await expect(run({ query }, what, work)).rejects.toThrow(message);
    expect(work).not.toHaveBeenCalled();
  });

  it('a transaction that retries, before the handler has run twice', async () => {
    const transaction: Connection['transaction'] = (work) =>
      Promise.resolve(good.transaction(work)).catch(() => good.transaction(work));
    const failing = vi.fn(async () => Promise.reject(new Error('no stock')));
    await expect(run({ transaction }, 'retries', failing)).rejects.toThrow(
      /called its callback again.*retry by itself/,
    );
    expect(failing).toHaveBeenCalledTimes(1);
  });

  it('a transaction that calls its callback again after a success', async () => {
    const transaction: Connection['transaction'] = async (work) => {
      await good.transaction(work);
      await good.transaction(work);
    };
    const work = vi.fn(async () => REPLY);
    await expect(run({ transaction }, 'twice', work)).rejects.toThrow(/called its callback again/);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('a transaction that swallows the rejection of its callback', async () => {
    const transaction: Connection['transaction'] = (work) => Promise.resolve(good.transaction(work)).catch(() => {});
    const failing = async () => Promise.reject(new Error('no stock'));
    await expect(run({ transaction }, 'swallows', failing)).rejects.toThrow(/resolved although its callback did not/);
  });

  it('a transaction that is none', async () => {
    const pool = schema.pool({ max: 1 });
    const transaction: Connection['transaction'] = async (work) => {
      const client = await pool.connect();
      await Promise.resolve(work(client)).finally(() => client.release());
    };
    await expect(run({ transaction }, 'none')).rejects.toThrow(/does not begin a transaction/);
    expect(await run({}, 'none')).toEqual({ reply: REPLY, replayed: false });
  });
});
