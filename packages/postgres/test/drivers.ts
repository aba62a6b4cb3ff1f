/**
 * @module
 * Every driver the store and the ledger are tested with, connected through its example.
 */
import 'reflect-metadata';
import { PGlite } from '@electric-sql/pglite';
import { PrismaPg } from '@prisma/adapter-pg';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import knex from 'knex';
import { Pool, type PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { drizzleConnection, surviveLostConnections } from '../examples/drizzle.js';
import { knexConnection } from '../examples/knex.js';
import { pgliteConnection } from '../examples/pglite.js';
import { PrismaClient } from '../examples/prisma/generated/client.js';
import { prismaConnection } from '../examples/prisma.js';
import { typeormConnection } from '../examples/typeorm.js';
import {
  type PostgresLedger,
  type PostgresStore,
  type PostgresTransactionOptions,
  postgresLedger,
  postgresStore,
} from '../src/index.js';
import { DATABASE_URL } from './service.js';

/** One driver, ready. */
export interface Driver<Tx> {
  /** Opens another store over the same connections, as another instance would. */
  store(table: string): PostgresStore<Tx>;
  /** Opens another ledger over the same connections. */
  ledger(table: string): PostgresLedger<Tx>;
  /** Runs work in a transaction of the application's own. */
  inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Delivers an order in the handler's transaction, the way the driver's users write it. */
  deliver(tx: Tx, account: string): Promise<unknown>;
  /** Runs SQL in the handler's transaction. */
  run(tx: Tx, text: string): Promise<unknown>;
  /** Runs SQL outside the store. */
  sql(text: string): Promise<unknown>;
  close(): Promise<unknown>;
}

/** What is the driver's own; the rest follows from its connection. */
type Own<Tx> = Pick<Driver<Tx>, 'deliver' | 'sql' | 'close'> & { connection: PostgresTransactionOptions<Tx> };

const DELIVER =
  'insert into orders (account, paid) values ($1, 1) on conflict (account) do update set paid = orders.paid + 1';
const searchPath = (schema: string): string => `-c search_path=${schema}`;

/** `pg` itself. */
export async function pgDriver(schema: string): Promise<Driver<PoolClient>> {
  const pool = new Pool({ connectionString: DATABASE_URL, options: searchPath(schema) });
  pool.on('error', () => {});
  return {
    store: (table) => postgresStore({ pool, table }),
    ledger: (table) => postgresLedger({ pool, table }),
    async inTransaction(work) {
      const client = await pool.connect();
      try {
        await client.query('begin');
        const result = await work(client);
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback');
        throw error;
      } finally {
        client.release();
      }
    },
    deliver: (tx, account) => tx.query(DELIVER, [account]),
    run: (tx, text) => tx.query(text),
    sql: (text) => pool.query(text),
    close: () => pool.end(),
  };
}

/** PGlite: a database of its own, in memory. */
export async function pgliteDriver(schema: string) {
  const db = await PGlite.create();
  await db.exec(`create schema ${schema}; set search_path to ${schema};`);
  await db.exec('create table orders (account text primary key, paid integer not null default 0)');
  return driver({
    connection: pgliteConnection(db),
    deliver: (tx, account) => tx.query(DELIVER, [account]),
    sql: (text) => db.query(text),
    close: () => db.close(),
  });
}

/** TypeORM. */
export async function typeormDriver(schema: string) {
  const options = { type: 'postgres', url: DATABASE_URL, extra: { options: searchPath(schema) } } as const;
  const dataSource = await new DataSource(options).initialize();
  return driver({
    connection: typeormConnection(dataSource),
    deliver: (manager, account) => manager.query(DELIVER, [account]),
    sql: (text) => dataSource.query(text),
    close: () => dataSource.destroy(),
  });
}

/** Prisma with the client generated in examples/prisma. */
export async function prismaDriver(schema: string) {
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: DATABASE_URL }, { schema }) });
  return driver({
    connection: prismaConnection(prisma),
    deliver: (tx, account) =>
      tx.order.upsert({ where: { account }, create: { account, paid: 1 }, update: { paid: { increment: 1 } } }),
    sql: (text) => prisma.$queryRawUnsafe(text),
    close: () => prisma.$disconnect(),
  });
}

/** Drizzle. */
export async function drizzleDriver(schema: string) {
  const pool = new Pool({ connectionString: DATABASE_URL, options: searchPath(schema) });
  surviveLostConnections(pool);
  const db = drizzle(pool);
  return driver({
    connection: drizzleConnection(db),
    deliver: (tx, account) =>
      tx.execute(sql`insert into orders (account, paid) values (${account}, 1)
        on conflict (account) do update set paid = orders.paid + 1`),
    sql: (text) => db.execute(text),
    close: () => pool.end(),
  });
}

/** Knex. */
export async function knexDriver(schema: string) {
  const db = knex({ client: 'pg', connection: DATABASE_URL, searchPath: [schema] });
  return driver({
    connection: knexConnection(db),
    deliver: (trx, account) =>
      trx('orders')
        .insert({ account, paid: 1 })
        .onConflict('account')
        .merge({ paid: trx.raw('orders.paid + 1') }),
    sql: (text) => db.raw(text),
    close: () => db.destroy(),
  });
}

/** What every driver but `pg` itself shares: the store and the ledger are its connection's two functions. */
export function driver<Tx>({ connection, ...own }: Own<Tx>): Driver<Tx> {
  return {
    ...own,
    store: (table) => postgresStore({ ...connection, table }),
    ledger: (table) => postgresLedger({ ...connection, table }),
    run: async (tx, text) => await connection.query(tx, text, []),
    async inTransaction<T>(work: (tx: Tx) => Promise<T>) {
      let done: { readonly result: T } | undefined;
      await connection.transaction(async (tx) => {
        done = { result: await work(tx) };
      });
      if (done === undefined) throw new Error('the transaction did not run its work');
      return done.result;
    },
  };
}
