/**
 * @module
 * Where orders, handled webhooks and refunds are kept: a PostgreSQL server, or PGlite in a folder so that no server is needed.
 */
import { mkdir } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import type { Ledger, WebhookStore } from '@unitpay-kit/core';
import {
  type PostgresLedger,
  type PostgresStore,
  type PostgresTransactionOptions,
  postgresLedger,
  postgresStore,
} from '@unitpay-kit/postgres';
import pg from 'pg';

/** The part of `pg` and PGlite that the shop uses; a transaction has it as well. */
export interface Queryable {
  query<Row>(sql: string, params?: unknown[]): Promise<{ rows: Row[] }>;
}

/** The shop's database with the webhook store and the ledger of refunds that live in it. */
export interface Database extends Queryable {
  readonly store: WebhookStore<Queryable>;
  readonly ledger: Ledger<Queryable>;
  /** Commits what `work` writes when it resolves, and nothing when it rejects. */
  transaction<Result>(work: (transaction: Queryable) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

interface Connection extends Omit<Database, 'store' | 'ledger'> {
  readonly store: PostgresStore<Queryable>;
  readonly ledger: PostgresLedger<Queryable>;
}

function onServer(url: string): Connection {
  const pool = new pg.Pool({ connectionString: url });
  // Without a listener an idle connection that is lost, as at a restart of the server, ends the process; the next query opens another.
  pool.on('error', (error) => console.error(error.message));
  const transaction: Connection['transaction'] = async (work) => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      const result = await work(client as Queryable);
      await client.query('COMMIT');
      client.release();
      return result;
    } catch (error) {
      // Closed, not given back: whatever is open on it ends with it.
      client.release(true);
      throw error;
    }
  };
  return {
    query: (sql, params) => (pool as Queryable).query(sql, params),
    transaction,
    close: () => pool.end(),
    store: postgresStore({ pool }) as PostgresStore<unknown> as PostgresStore<Queryable>,
    ledger: postgresLedger({ pool }) as PostgresLedger<unknown> as PostgresLedger<Queryable>,
  };
}

async function inFolder(folder: string): Promise<Connection> {
  await mkdir(folder, { recursive: true });
  const lite = await PGlite.create(folder);
  const transaction: Connection['transaction'] = (work) => lite.transaction((inside) => work(inside));
  const options: PostgresTransactionOptions<Queryable> = {
    transaction,
    query: (inside, sql, params) => inside.query(sql, params),
    // PGlite has one connection: more transactions at once would only wait for each other.
    concurrency: 1,
  };
  return {
    query: (sql, params) => (lite as Queryable).query(sql, params),
    transaction,
    // Left open, PGlite keeps the process alive.
    close: async () => {
      if (!lite.closed) await lite.close();
    },
    store: postgresStore(options),
    ledger: postgresLedger(options),
  };
}

/** Opens the database and creates the tables of handled webhooks and of refunds. */
export async function openDatabase({
  databaseUrl,
  folder,
}: {
  databaseUrl?: string | undefined;
  folder: string;
}): Promise<Database> {
  const connection = databaseUrl ? onServer(databaseUrl) : await inFolder(folder);
  await connection.store.migrate();
  await connection.ledger.migrate();
  return connection;
}
