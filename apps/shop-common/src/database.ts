/**
 * @module
 * Where orders and handled webhooks are kept: a PostgreSQL server, or PGlite in a folder so that no server is needed.
 */
import { mkdir } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import type { WebhookStore } from '@unitpay-kit/core';
import { type PostgresStore, postgresStore } from '@unitpay-kit/postgres';
import pg from 'pg';

/** The part of `pg` and PGlite that the shop uses; a transaction has it as well. */
export interface Queryable {
  query<Row>(sql: string, params?: unknown[]): Promise<{ rows: Row[] }>;
}

/** The shop's database with the webhook store that lives in it. */
export interface Database extends Queryable {
  readonly store: WebhookStore<Queryable>;
  close(): Promise<void>;
}

function onServer(url: string): { queryable: Queryable; store: PostgresStore<pg.PoolClient>; close(): Promise<void> } {
  const pool = new pg.Pool({ connectionString: url });
  // Without a listener an idle connection that is lost, as at a restart of the server, ends the process; the next query opens another.
  pool.on('error', (error) => console.error(error.message));
  return { queryable: pool as Queryable, store: postgresStore({ pool }), close: () => pool.end() };
}

async function inFolder(folder: string) {
  await mkdir(folder, { recursive: true });
  const lite = await PGlite.create(folder);
  const store = postgresStore<Queryable>({
    transaction: (work) => lite.transaction((transaction) => work(transaction)),
    query: (transaction, sql, params) => transaction.query(sql, params),
    // PGlite has one connection: more transactions at once would only wait for each other.
    concurrency: 1,
  });
  // Left open, PGlite keeps the process alive.
  return {
    queryable: lite as Queryable,
    store,
    close: async () => {
      if (!lite.closed) await lite.close();
    },
  };
}

/** Opens the database and creates the table of handled webhooks. */
export async function openDatabase({
  databaseUrl,
  folder,
}: {
  databaseUrl?: string | undefined;
  folder: string;
}): Promise<Database> {
  const { queryable, store, close } = databaseUrl ? onServer(databaseUrl) : await inFolder(folder);
  await store.migrate();
  return { query: (sql, params) => queryable.query(sql, params), store, close };
}
