/**
 * @module
 * Every SQL statement of the store. Each parameter occurs once and in order, so that `?` dialects can replace them blindly.
 */
import type { StoredReply } from '@unitpay-kit/core';
import { lockKey } from '../lock-key.js';
import type { Row } from '../rows.js';
import { quoteTable } from '../table-name.js';
import { tableQuery } from '../table-query.js';
import type { Query } from '../transaction.js';

/** A reply on record and the payment it belongs to. */
export interface KeptRecord {
  readonly fingerprint: string;
  readonly reply: StoredReply;
}

/** The store's questions to the database, all within the transaction they are given. */
export interface Statements<Tx> {
  find(tx: Tx, key: string): Promise<KeptRecord | undefined>;
  /** The same, and in one go takes the payment's lock until the transaction ends: not `locked` when another transaction has it. */
  findAndTryLock(tx: Tx, key: string): Promise<{ readonly found: KeptRecord | undefined; readonly locked: boolean }>;
  /** Writes the record; false when a live one is there already. `retention` in milliseconds, `Infinity` for ever. */
  record(tx: Tx, key: string, record: KeptRecord, retention: number): Promise<boolean>;
  /** Deletes what has expired, and what is older than `olderThan` milliseconds unless that is null. */
  prune(tx: Tx, olderThan: number | null): Promise<number>;
}

/** Binds the statements to a table and a driver. */
export function statementsFor<Tx>(table: string, query: Query<Tx>): Statements<Tx> {
  const name = quoteTable(table);
  const rows = tableQuery(name, query, 'store.migrate()');
  const live = '(expires_at is null or expires_at > now())';
  const find = `select fingerprint, status, headers, body from ${name} where key = $1 and ${live}`;
  const findAndTryLock = `select pg_try_advisory_xact_lock($1::bigint) as locked, fingerprint, status, headers, body
    from (select 1) as always left join ${name} on key = $2 and ${live}`;
  const record = `insert into ${name} as kept (key, fingerprint, status, headers, body, expires_at)
    values ($1, $2, $3::integer, $4, $5, now() + $6::double precision * interval '1 millisecond')
    on conflict (key) do update set fingerprint = excluded.fingerprint, status = excluded.status, headers = excluded.headers,
      body = excluded.body, recorded_at = now(), expires_at = excluded.expires_at
      where kept.expires_at <= now()
    returning 1 as recorded`;
  // Counted by a select, because drivers disagree on what a delete returns.
  const prune = `with gone as (delete from ${name}
    where expires_at <= now() or recorded_at < now() - $1::double precision * interval '1 millisecond' returning 1)
    select count(*)::integer as count from gone`;

  return {
    async find(tx, key) {
      const [row] = await rows(tx, find, [key]);
      return row && toRecord(row);
    },
    async findAndTryLock(tx, key) {
      const [row] = await rows(tx, findAndTryLock, [lockKey(name, key), key]);
      const found = row && row['body'] !== null ? toRecord(row) : undefined;
      return { found, locked: row?.['locked'] === true };
    },
    async record(tx, key, { fingerprint, reply }, retention) {
      const { status, headers, body } = reply;
      const life = Number.isFinite(retention) ? retention : null;
      const written = await rows(tx, record, [key, fingerprint, status, JSON.stringify(headers), body, life]);
      return written.length > 0;
    },
    async prune(tx, olderThan) {
      const [row] = await rows(tx, prune, [olderThan]);
      return Number(row?.['count'] ?? 0);
    },
  };
}

function toRecord(row: Row): KeptRecord {
  const headers = JSON.parse(String(row['headers'])) as Record<string, string>;
  const reply = { status: Number(row['status']), headers, body: String(row['body']) };
  return { fingerprint: String(row['fingerprint']), reply };
}
