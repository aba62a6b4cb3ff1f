/**
 * @module
 * The ledgers that every row is run on, and the servers behind them.
 */
import { once } from 'node:events';
import { connect } from 'node:net';
import { type Ledger, memoryLedger } from '@unitpay-kit/core';
import { postgresLedger } from '@unitpay-kit/postgres';
import { redisLedger } from '@unitpay-kit/redis';
import pg from 'pg';
import { createClient } from 'redis';

/** Where PostgreSQL and Redis are. */
export const DATABASE_URL = process.env['DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/test';
export const REDIS_URL = process.env['REDIS_URL'] ?? 'redis://127.0.0.1:6379';

/** What a ledger is kept by. */
export type LedgerName = 'memory' | 'PostgreSQL' | 'Redis';

/** What handlers did to payments, kept where the ledger is. */
export interface Effects {
  add(transaction: unknown, project: number, paymentId: string): Promise<void>;
  /** Payments of a project, each as often as it took effect. */
  of(project: number): Promise<readonly string[]>;
}

/** An open ledger. */
export interface OpenLedger {
  readonly name: LedgerName;
  readonly ledger: Ledger<unknown>;
  /** Rows and lists besides the ledger: what handlers did. */
  readonly effects: Effects;
  /** A transaction of the shop's own; undefined where there is none. */
  readonly inTransaction: (<T>(work: (transaction: unknown) => Promise<T>) => Promise<T>) | undefined;
  close(): Promise<void>;
}

/** Opens a ledger; its table is there afterwards. */
export async function openLedger(name: LedgerName): Promise<OpenLedger> {
  switch (name) {
    case 'memory':
      return {
        name,
        ledger: memoryLedger() as Ledger<unknown>,
        effects: { add: async () => {}, of: async () => [] },
        inTransaction: undefined,
        close: async () => {},
      };
    case 'PostgreSQL': {
      const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 6 });
      pool.on('error', () => {});
      const ledger = postgresLedger({ pool });
      await ledger.migrate();
      // Two processes may come to this at once.
      await pool.query('create table if not exists durability_effects (project bigint, payment text)').catch(() => {});
      return {
        name,
        ledger: ledger as unknown as Ledger<unknown>,
        effects: {
          async add(transaction, project, paymentId) {
            const sql = 'insert into durability_effects (project, payment) values ($1, $2)';
            await (transaction as pg.PoolClient).query(sql, [project, paymentId]);
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
      const client = createClient({ url: REDIS_URL });
      await client.on('error', () => {}).connect();
      const ledger = redisLedger(client, { logger: false }) as Ledger<unknown>;
      const list = (project: number) => `durability:effects:${project}`;
      const effects: Effects = {
        add: async (_transaction, project, paymentId) => void (await client.rPush(list(project), paymentId)),
        of: (project) => client.lRange(list(project), 0, -1),
      };
      return { name, ledger, effects, inTransaction: undefined, close: async () => client.destroy() };
    }
  }
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
