/**
 * @module
 * A webhook store on SQLite, for one machine: `node:sqlite` (Node 22.13+) or `better-sqlite3`, whose interfaces agree in what is used.
 *
 * The drivers answer at once and hold one connection, so a handler that awaits can't have a transaction of its own. A row is the claim while
 * the handler runs, with a lease of `maxRun`, and the record afterwards. What that can't cover: a process that is killed between its
 * effect and the record. Let the handler guard its order.
 */
import { randomUUID } from 'node:crypto';
import type { StoredReply, StoreResult, WebhookStore } from '@unitpay-kit/core';

/** What is used of `DatabaseSync` of `node:sqlite`, and of a `Database` of better-sqlite3. */
export interface SqliteDatabase {
  exec(sql: string): unknown;
  prepare(sql: string): { get(...parameters: (string | number)[]): unknown };
}

interface Row {
  readonly fingerprint: string | null;
  readonly reply: string | null;
}

/** How often a duplicate looks again, in milliseconds. */
const PAUSE = 20;

const TABLE = `create table if not exists unitpay_webhooks (
  key text primary key, lease text, until integer not null, fingerprint text, reply text
) without rowid`;

/** Makes the store and its table. */
export function sqliteStore(db: SqliteDatabase): WebhookStore<undefined> {
  db.exec(TABLE);
  // Taken when the place is free, or when the lease or the record in it is over.
  const claim = db.prepare(`insert into unitpay_webhooks (key, lease, until) values (?, ?, ?)
    on conflict (key) do update set lease = excluded.lease, until = excluded.until, fingerprint = null, reply = null
    where until <= ? returning key`);
  const find = db.prepare('select fingerprint, reply from unitpay_webhooks where key = ? and until > ?');
  // Fenced: a process that has lost the claim meanwhile writes nothing.
  const record = db.prepare(`update unitpay_webhooks set lease = null, until = ?, fingerprint = ?, reply = ?
    where key = ? and lease = ? returning key`);
  const release = db.prepare('delete from unitpay_webhooks where key = ? and lease = ? returning key');

  return {
    async run(key, fingerprint, work, { deadline, signal, retention = Number.POSITIVE_INFINITY, maxRun }) {
      const end = performance.now() + deadline;
      const lease = randomUUID();
      for (;;) {
        signal.throwIfAborted();
        const now = Date.now();
        if (claim.get(key, lease, now + Math.ceil(maxRun), now) !== undefined) break;
        const row = find.get(key, now) as Row | undefined;
        if (row?.reply != null) return replay(row.reply, row.fingerprint === fingerprint);
        if (performance.now() >= end) return { busy: true };
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
      }
      const working = (async () => work(undefined))();
      const giveBack = () => {
        release.get(key, lease);
      };
      try {
        const reply = await untilAborted(working, signal);
        const until = Math.min(Number.MAX_SAFE_INTEGER, Date.now() + Math.ceil(retention));
        if (record.get(until, fingerprint, JSON.stringify(reply), key, lease) !== undefined)
          return { reply, replayed: false };
        throw new Error(`the claim on ${key} was lost while its handler ran: this result is not recorded`);
      } catch (error) {
        // Work that ignores the signal may still be doing things: its claim stays until it ends, or until the lease is over.
        if (signal.aborted) working.then(giveBack, giveBack);
        else giveBack();
        throw error;
      }
    },
  };
}

function replay(reply: string, same: boolean): StoreResult {
  return same ? { reply: JSON.parse(reply) as StoredReply, replayed: true } : { mismatch: true };
}

async function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  let abort = () => {};
  const aborted = new Promise<never>((_resolve, reject) => {
    abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
