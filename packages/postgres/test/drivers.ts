/**
 * @module
 * Every driver the store and the ledger are tested with, connected through its example.
 */
import 'reflect-metadata';
import { PGlite } from '@electric-sql/pglite';
import { EntitySchema } from '@mikro-orm/core';
import { MikroORM } from '@mikro-orm/postgresql';
import { PrismaPg } from '@prisma/adapter-pg';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { drizzle as drizzlePostgresJs } from 'drizzle-orm/postgres-js';
import knex from 'knex';
import { CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import { Pool, type PoolClient } from 'pg';
import postgres from 'postgres';
import { QueryTypes, Sequelize } from 'sequelize';
import { createPool, sql as slonikSql } from 'slonik';
import { DataSource } from 'typeorm';
import { drizzleConnection } from '../examples/drizzle.js';
import { drizzlePostgresJsConnection } from '../examples/drizzle-postgres-js.js';
import { knexConnection } from '../examples/knex.js';
import { kyselyConnection } from '../examples/kysely.js';
import { mikroOrmConnection } from '../examples/mikro-orm.js';
import { surviveLostConnections } from '../examples/pg-pool.js';
import { pgliteConnection } from '../examples/pglite.js';
import { postgresJsConnection } from '../examples/postgres-js.js';
import { PrismaClient } from '../examples/prisma/generated/client.js';
import { prismaConnection } from '../examples/prisma.js';
import { sequelizeConnection } from '../examples/sequelize.js';
import { slonikConnection } from '../examples/slonik.js';
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

/** postgres.js. */
export async function postgresJsDriver(schema: string) {
  const db = postgres(DATABASE_URL, { connection: { search_path: schema }, max: 5, onnotice: () => {} });
  return driver({
    connection: postgresJsConnection(db),
    deliver: (tx, account) => tx.unsafe(DELIVER, [account]),
    sql: (text) => db.unsafe(text),
    close: () => db.end({ timeout: 1 }),
  });
}

/** Drizzle over postgres.js. */
export async function drizzlePostgresJsDriver(schema: string) {
  const client = postgres(DATABASE_URL, { connection: { search_path: schema }, max: 5, onnotice: () => {} });
  const db = drizzlePostgresJs(client);
  return driver({
    connection: drizzlePostgresJsConnection(db),
    deliver: (tx, account) =>
      tx.execute(sql`insert into orders (account, paid) values (${account}, 1)
        on conflict (account) do update set paid = orders.paid + 1`),
    sql: (text) => db.execute(text),
    close: () => client.end({ timeout: 1 }),
  });
}

/** Kysely. */
export async function kyselyDriver(schema: string) {
  const pool = new Pool({ connectionString: DATABASE_URL, options: searchPath(schema) });
  surviveLostConnections(pool);
  const db = new Kysely<{ orders: { account: string; paid: number } }>({ dialect: new PostgresDialect({ pool }) });
  return driver({
    connection: kyselyConnection(db),
    deliver: (tx, account) =>
      tx
        .insertInto('orders')
        .values({ account, paid: 1 })
        .onConflict((conflict) => conflict.column('account').doUpdateSet({ paid: (is) => is('orders.paid', '+', 1) }))
        .execute(),
    sql: (text) => db.executeQuery(CompiledQuery.raw(text)),
    close: () => db.destroy(),
  });
}

/** Sequelize. */
export async function sequelizeDriver(schema: string) {
  const dialectOptions = { options: searchPath(schema) };
  const sequelize = new Sequelize(DATABASE_URL, { dialect: 'postgres', dialectOptions, logging: false });
  return driver({
    connection: sequelizeConnection(sequelize),
    deliver: (transaction, account) => sequelize.query(DELIVER, { bind: [account], transaction }),
    sql: (text) => sequelize.query(text, { type: QueryTypes.SELECT }),
    close: () => sequelize.close(),
  });
}

/** MikroORM. */
export async function mikroOrmDriver(schema: string) {
  const Order = new EntitySchema<{ account: string; paid: number }>({
    name: 'Order',
    tableName: 'orders',
    schema,
    properties: { account: { type: 'string', primary: true }, paid: { type: 'number', default: 0 } },
  });
  const orm = await MikroORM.init({
    clientUrl: DATABASE_URL,
    entities: [Order],
    driverOptions: { connection: { options: searchPath(schema) } },
  });
  return driver({
    connection: mikroOrmConnection(orm),
    // A changed entity, flushed by the transaction's own end.
    async deliver(em, account) {
      const order = await em.findOne(Order, { account });
      if (order) order.paid += 1;
      else em.create(Order, { account, paid: 1 }, { persist: true });
      await em.flush();
    },
    sql: (text) => orm.em.fork().execute(text),
    close: () => orm.close(),
  });
}

/** Slonik. */
export async function slonikDriver(schema: string) {
  const pool = await createPool(`${DATABASE_URL}?options=${encodeURIComponent(searchPath(schema))}`);
  const raw = (text: string, values: string[] = []) => ({ ...slonikSql.unsafe``, sql: text, values });
  return driver({
    connection: slonikConnection(pool),
    deliver: (tx, account) => tx.query(raw(DELIVER, [account])),
    sql: (text) => pool.query(raw(text)),
    close: () => pool.end(),
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
