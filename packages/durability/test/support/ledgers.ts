/**
 * @module
 * The ledgers that every row is run on, the webhook stores beside them, and the servers behind both.
 */
import { once } from 'node:events';
import { connect } from 'node:net';
import { type Ledger, memoryLedger, memoryStore, type WebhookStore } from '@unitpay-kit/core';
import { postgresLedger, postgresStore } from '@unitpay-kit/postgres';
import { redisLedger, redisStore } from '@unitpay-kit/redis';
import pg from 'pg';
import { createClient, createCluster } from 'redis';

/** Where PostgreSQL and Redis are. */
export const DATABASE_URL = process.env['DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/test';
export const REDIS_URL = process.env['REDIS_URL'] ?? 'redis://127.0.0.1:6379';

/** What a ledger is kept by. */
export type LedgerName = 'memory' | 'PostgreSQL' | 'Redis';

/** Which servers, and how they are reached. */
export interface Place {
  /** {@link DATABASE_URL} unless given. */
  readonly databaseUrl?: string | undefined;
  /** {@link REDIS_URL} unless given. */
  readonly redisUrl?: string | undefined;
  /** Whether that Redis is a node of a cluster. */
  readonly isCluster?: boolean | undefined;
  /** Connections of a pool; 6 unless given. */
  readonly connections?: number | undefined;
}

const UNCOUNTED: Pick<Effects, 'countTwice' | 'counts'> = { countTwice: async () => {}, counts: async () => [] };

/** How long a killed process keeps a webhook on Redis to itself, in milliseconds. */
const CLAIM = 1_500;

/** What handlers did to payments, kept where the ledger is. A project below zero: what was told of its refunds that failed. */
export interface Effects {
  add(transaction: unknown, project: number, paymentId: string): Promise<void>;
  /** Counts in two rows, the first one first or last: who does so in any order meets deadlocks. PostgreSQL only. */
  countTwice(transaction: unknown, project: number, isFirstFirst: boolean): Promise<void>;
  /** Both counts. */
  counts(project: number): Promise<readonly number[]>;
  /** Payments of a project, each as often as it took effect. */
  of(project: number): Promise<readonly string[]>;
}

/** An open ledger. */
export interface OpenLedger {
  readonly name: LedgerName;
  readonly ledger: Ledger<unknown>;
  /** Where handled webhooks are remembered. */
  readonly store: WebhookStore<unknown>;
  /** Rows and lists besides the ledger: what handlers did. */
  readonly effects: Effects;
  /** A transaction of the shop's own; undefined where there is none. */
  readonly inTransaction: (<T>(work: (transaction: unknown) => Promise<T>) => Promise<T>) | undefined;
  close(): Promise<void>;
}

/** Opens a ledger; its table is there afterwards. */
export async function openLedger(name: LedgerName, place: Place = {}): Promise<OpenLedger> {
  const { databaseUrl = DATABASE_URL, redisUrl = REDIS_URL, isCluster = false, connections = 6 } = place;
  switch (name) {
    case 'memory':
      return {
        name,
        ledger: memoryLedger() as Ledger<unknown>,
        store: memoryStore() as WebhookStore<unknown>,
        effects: { ...UNCOUNTED, add: async () => {}, of: async () => [] },
        inTransaction: undefined,
        close: async () => {},
      };
    case 'PostgreSQL': {
      const pool = new pg.Pool({ connectionString: databaseUrl, max: connections });
      pool.on('error', () => {});
      const ledger = postgresLedger({ pool });
      const store = postgresStore({ pool });
      await ledger.migrate();
      await store.migrate();
      // Two processes may come to this at once.
      await pool.query('create table if not exists durability_effects (project bigint, payment text)').catch(() => {});
      await pool
        .query('create table if not exists durability_counts (id text primary key, n integer not null)')
        .catch(() => {});
      return {
        name,
        ledger: ledger as unknown as Ledger<unknown>,
        store: store as unknown as WebhookStore<unknown>,
        effects: {
          async add(transaction, project, paymentId) {
            const sql = 'insert into durability_effects (project, payment) values ($1, $2)';
            await (transaction as pg.PoolClient).query(sql, [project, paymentId]);
          },
          async countTwice(transaction, project, isFirstFirst) {
            const client = transaction as pg.PoolClient;
            // Found out about at once, not after a second.
            await client.query("set local deadlock_timeout = '10ms'");
            const ids = [`${project}:1`, `${project}:2`];
            for (const id of isFirstFirst ? ids : ids.reverse()) {
              const sql = `insert into durability_counts values ($1, 1) on conflict (id) do update set n = durability_counts.n + 1`;
              await client.query(sql, [id]);
            }
          },
          async counts(project) {
            const sql = 'select n from durability_counts where id like $1';
            const { rows } = await pool.query<{ n: number }>(sql, [`${project}:%`]);
            return rows.map(({ n }) => n);
          },
          async of(project) {
            const sql = 'select payment from durability_effects where project = $1';
            const { rows } = await pool.query<{ payment: string }>(sql, [project]);
            return rows.map(({ payment }) => payment);
          },
        },
        inTransaction: (work) => transaction(pool, work),
        close: () => pool.end(),
      };
    }
    case 'Redis': {
      const client = isCluster ? await connectedCluster(redisUrl) : await connected(redisUrl);
      const ledger = redisLedger(client, { logger: false }) as Ledger<unknown>;
      const list = (project: number) => `durability:effects:${project}`;
      const effects: Effects = {
        ...UNCOUNTED,
        add: async (_transaction, project, paymentId) => void (await client.rPush(list(project), paymentId)),
        of: (project) => client.lRange(list(project), 0, -1),
      };
      const store = redisStore(client, { lease: CLAIM, logger: false }) as WebhookStore<unknown>;
      return { name, ledger, store, effects, inTransaction: undefined, close: async () => client.destroy() };
    }
  }
}

async function connected(url: string) {
  return await createClient({ url })
    .on('error', () => {})
    .connect();
}

async function connectedCluster(url: string) {
  return await createCluster({ rootNodes: [{ url }] })
    .on('error', () => {})
    .connect();
}

async function transaction<T>(pool: pg.Pool, work: (transaction: unknown) => Promise<T>): Promise<T> {
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
}

/**
 * Whether the server of a ledger answers.
 *
 * @throws Error with CI_REQUIRE_SERVICES=1, where a missing service is a failure.
 */
export async function isThere(name: LedgerName): Promise<boolean> {
  if (name === 'memory') return true;
  const { hostname, port } = new URL(name === 'Redis' ? REDIS_URL : DATABASE_URL);
  const socket = connect({ host: hostname, port: Number(port), timeout: 2_000 });
  socket.on('timeout', () => socket.destroy(new Error('no answer')));
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    const text = `SKIPPED: the durability tests need ${name} at ${hostname}:${port}.`;
    if (process.env['CI_REQUIRE_SERVICES'] === '1') throw new Error(text);
    console.warn(text);
    return false;
  } finally {
    socket.destroy();
  }
}
