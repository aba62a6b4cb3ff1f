/**
 * @module
 * A webhook store on MySQL or MariaDB with `mysql2`: the lock, the handler and the record on one connection, in one transaction. What the
 * handler writes through `context.transaction` commits with the record or not at all.
 *
 * A connection is held while a handler runs: give the pool more connections than webhooks come at once, and let handlers use
 * `context.transaction` for everything.
 */
import { createHash } from 'node:crypto';
import type { StoreResult, WebhookStore } from '@unitpay-kit/core';
import type { Pool, PoolConnection, RowDataPacket } from 'mysql2/promise';

/** How often a duplicate looks again, in milliseconds. */
const PAUSE = 30;

// Binary, because keys that differ in the case of a letter are different payments; MySQL's texts would take them for one.
const TABLE = `create table if not exists unitpay_webhooks (
  id varbinary(1024) primary key, fingerprint varbinary(1024) not null, status smallint not null, headers longblob not null,
  body longblob not null, expires_at datetime(3)
) engine = InnoDB`;
const FIND = `select fingerprint, status, headers, body from unitpay_webhooks
  where id = ? and (expires_at is null or expires_at > now(3))`;
const RECORD = `replace into unitpay_webhooks (id, fingerprint, status, headers, body, expires_at)
  values (?, ?, ?, ?, ?, timestampadd(microsecond, ?, now(3)))`;

/** Creates the table. */
export async function migrateMysqlStore(pool: Pool): Promise<void> {
  await pool.query(TABLE);
}

/** Makes the store. */
export function mysqlStore(pool: Pool): WebhookStore<PoolConnection> {
  return {
    async run(key, fingerprint, work, { deadline, signal, retention }) {
      const end = performance.now() + deadline;
      // The server's names of locks have 64 characters at most.
      const lock = createHash('sha256').update(`unitpay_webhooks\n${key}`).digest('hex');
      for (;;) {
        signal.throwIfAborted();
        const result = await onConnection(pool, signal, async (connection): Promise<StoreResult | undefined> => {
          const [[taken]] = await connection.query<RowDataPacket[]>('select get_lock(?, 0) as locked', [lock]);
          const [[row]] = await connection.query<RowDataPacket[]>(FIND, [key]);
          if (row !== undefined) return replay(row, fingerprint);
          if (taken?.['locked'] !== 1) return undefined;
          // The record that was looked for under the lock can't appear any more.
          await connection.beginTransaction();
          const reply = await work(connection);
          signal.throwIfAborted();
          const life = retention === undefined || !Number.isFinite(retention) ? null : Math.ceil(retention * 1_000);
          const { status, headers, body } = reply;
          await connection.query(RECORD, [key, fingerprint, status, JSON.stringify(headers), body, life]);
          await connection.commit();
          return { reply, replayed: false };
        });
        if (result !== undefined) return result;
        if (performance.now() >= end) return { busy: true };
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
      }
    },
  };
}

/** Gives the connection back without its lock and transaction; one whose work did not end is closed, which ends both. */
async function onConnection<T>(
  pool: Pool,
  signal: AbortSignal,
  use: (connection: PoolConnection) => Promise<T>,
): Promise<T> {
  const connection = await pool.getConnection();
  let abort = () => {};
  const aborted = new Promise<never>((_resolve, reject) => {
    abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
  });
  try {
    const result = await Promise.race([use(connection), aborted]);
    await connection.query('do release_all_locks()');
    connection.release();
    return result;
  } catch (error) {
    connection.destroy();
    throw error;
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

function replay(row: RowDataPacket, fingerprint: string): StoreResult {
  if (String(row['fingerprint']) !== fingerprint) return { mismatch: true };
  const headers = JSON.parse(String(row['headers'])) as Record<string, string>;
  return { reply: { status: Number(row['status']), headers, body: String(row['body']) }, replayed: true };
}
