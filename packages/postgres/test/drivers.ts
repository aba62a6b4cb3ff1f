/**
 * @module
 * Every driver the store is tested with, connected through its example.
 */
import 'reflect-metadata';
import { PGlite } from '@electric-sql/pglite';
import { PrismaPg } from '@prisma/adapter-pg';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import knex from 'knex';
import { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { drizzleStore, surviveLostConnections } from '../examples/drizzle.js';
import { knexStore } from '../examples/knex.js';
import { pgliteStore } from '../examples/pglite.js';
import { PrismaClient } from '../examples/prisma/generated/client.js';
import { prismaStore } from '../examples/prisma.js';
import { typeormStore } from '../examples/typeorm.js';
import type { PostgresStore } from '../src/index.js';
import { postgresStore } from '../src/index.js';
import { DATABASE_URL } from './service.js';

/** One driver, ready. */
export interface Driver<Tx> {
  /** Opens another store over the same connections, as another instance would. */
  store(): PostgresStore<Tx>;
  /** Delivers an order in the handler's transaction, the way the driver's users write it. */
  deliver(tx: Tx, account: string): Promise<unknown>;
  /** Cuts the connection of the handler's transaction, as a restart of the server does. */
  cut(tx: Tx): Promise<unknown>;
  /** Runs SQL outside the store. */
  sql(text: string): Promise<unknown>;
  close(): Promise<unknown>;
}

/** Where a driver's tables are. */
export interface Place {
  readonly schema: string;
  readonly table: string;
}

const DELIVER =
  'insert into orders (account, paid) values ($1, 1) on conflict (account) do update set paid = orders.paid + 1';
// Ends its own connection. The answer is an error, and the driver finds the connection closed.
const CUT = 'select pg_terminate_backend(pg_backend_pid())';
const searchPath = (schema: string): string => `-c search_path=${schema}`;

/** `pg` itself. */
export async function pgDriver({ schema, table }: Place) {
  const pool = new Pool({ connectionString: DATABASE_URL, options: searchPath(schema) });
  return driver({
    store: () => postgresStore({ pool, table }),
    deliver: (tx, account) => tx.query(DELIVER, [account]),
    cut: (tx) => tx.query(CUT),
    sql: (text) => pool.query(text),
    close: () => pool.end(),
  });
}

/** PGlite: a database of its own, in memory. */
export async function pgliteDriver({ schema, table }: Place) {
  const db = await PGlite.create();
  await db.exec(`create schema ${schema}; set search_path to ${schema};`);
  await db.exec('create table orders (account text primary key, paid integer not null default 0)');
  return driver({
    store: () => pgliteStore(db, table),
    deliver: (tx, account) => tx.query(DELIVER, [account]),
    cut: (tx) => tx.query(CUT),
    sql: (text) => db.query(text),
    close: () => db.close(),
  });
}

/** TypeORM. */
export async function typeormDriver({ schema, table }: Place) {
  const options = { type: 'postgres', url: DATABASE_URL, extra: { options: searchPath(schema) } } as const;
  const dataSource = await new DataSource(options).initialize();
  return driver({
    store: () => typeormStore(dataSource, table),
    deliver: (manager, account) => manager.query(DELIVER, [account]),
    cut: (manager) => manager.query(CUT),
    sql: (text) => dataSource.query(text),
    close: () => dataSource.destroy(),
  });
}

/** Prisma with the client generated in examples/prisma. */
export async function prismaDriver({ schema, table }: Place) {
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: DATABASE_URL }, { schema }) });
  return driver({
    store: () => prismaStore(prisma, table),
    deliver: (tx, account) =>
      tx.order.upsert({ where: { account }, create: { account, paid: 1 }, update: { paid: { increment: 1 } } }),
    cut: (tx) => tx.$queryRawUnsafe(CUT),
    sql: (text) => prisma.$queryRawUnsafe(text),
    close: () => prisma.$disconnect(),
  });
}

/** Drizzle. */
export async function drizzleDriver({ schema, table }: Place) {
  const pool = new Pool({ connectionString: DATABASE_URL, options: searchPath(schema) });
  surviveLostConnections(pool);
  const db = drizzle(pool);
  return driver({
    store: () => drizzleStore(db, table),
    deliver: (tx, account) =>
      tx.execute(sql`insert into orders (account, paid) values (${account}, 1)
        on conflict (account) do update set paid = orders.paid + 1`),
    cut: (tx) => tx.execute(CUT),
    sql: (text) => db.execute(text),
    close: () => pool.end(),
  });
}

/** Knex. */
export async function knexDriver({ schema, table }: Place) {
  const db = knex({ client: 'pg', connection: DATABASE_URL, searchPath: [schema] });
  return driver({
    store: () => knexStore(db, table),
    deliver: (trx, account) =>
      trx('orders')
        .insert({ account, paid: 1 })
        .onConflict('account')
        .merge({ paid: trx.raw('orders.paid + 1') }),
    cut: (trx) => trx.raw(CUT),
    sql: (text) => db.raw(text),
    close: () => db.destroy(),
  });
}

// Methods of the result take any transaction, so that one suite can run over all of them.
function driver<Tx>(of: Driver<Tx>): Driver<Tx> {
  return of;
}
