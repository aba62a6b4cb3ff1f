/**
 * @module
 * Every SQL statement of the store. Each parameter occurs once and in order, so that `?` dialects can replace them blindly.
 */
import type { StoredReply } from '@unitpay-kit/core';
import { lockKey } from '../lock-key.js';
import { type Row, rowsOf } from '../rows.js';
import { sqlText } from '../sql-text.js';
import { quoteTable } from '../table-name.js';
import { explained, tableQuery } from '../table-query.js';
import { type Opening, type Query, TRANSACTION_ID } from '../transaction.js';

/** A reply on record and the payment it belongs to. */
export interface KeptRecord {
  readonly fingerprint: string;
  readonly reply: StoredReply;
}

/** A payment as a transaction finds it. */
interface Opened {
  readonly found: KeptRecord | undefined;
  /** Whether a record is there whose retention is over. */
  readonly expired: boolean;
  /** Whether the payment's lock is this transaction's until it ends; another transaction may have it. */
  readonly locked: boolean;
  /** The transaction: at the record it must still be the same one. */
  readonly xid: string;
  /** The table with its schema, which a handler can't change by its search_path. */
  readonly table: string;
}

/** The store's questions to the database, all within the transaction they are given. */
export interface Statements<Tx> {
  /** What `open` asks, for a driver that can send it with the beginning of the transaction. */
  opening(key: string): Opening;
  /** What an error of `opening` means. */
  explained(error: unknown): unknown;
  /** Tries the payment's lock and looks for its record; in the answers to `opening` if there are any. */
  open(tx: Tx, key: string, answers: readonly unknown[] | undefined): Promise<Opened>;
  /** Writes the record; false when a live one is there already. `retention` in milliseconds, `Infinity`: indefinitely. */
  record(tx: Tx, key: string, opened: Opened, record: KeptRecord, retention: number): Promise<boolean>;
  /**
   * Writes the record, for a driver that can send it with the commit. It fails, and nothing is committed, with `NOT_NULL` when the
   * transaction is not the one that was opened, and with `UNIQUE` when a live record is there.
   */
  recordText(key: string, opened: Opened, record: KeptRecord, retention: number): string;
  /** Whether the transaction is the one that was opened. */
  isSame(tx: Tx, opened: Opened): Promise<boolean>;
  /** Deletes what has expired, and what is older than `olderThan` milliseconds unless that is null. */
  prune(tx: Tx, olderThan: number | null): Promise<number>;
}

/** SQLSTATE of a missing value where there must be one. */
export const NOT_NULL = /^23502$/;
/** SQLSTATE of a second row with one key. */
export const UNIQUE = /^23505$/;

/** What creates the table, as its user writes it. */
const MIGRATE = 'store.migrate()';

const COLUMNS = 'fingerprint, status, headers, body';
const LIVE = '(expires_at is null or expires_at > now())';

/** Binds the statements to a table and a driver. */
export function statementsFor<Tx>(table: string, query: Query<Tx>): Statements<Tx> {
  const name = quoteTable(table);
  const rows = tableQuery(name, query, MIGRATE);
  const qualified = table.includes('.');
  const state = `${TRANSACTION_ID} as xid, current_setting('search_path') || ' as ' || current_user as path`;
  /** Where a table named without its schema is, by search_path and role. */
  const places = new Map<string, string>();

  const lock = (key: string) => `select pg_try_advisory_xact_lock(${lockKey(name, key)}) as locked, ${state}`;
  const lockAndFind = `select pg_try_advisory_xact_lock($1::bigint) as locked, ${state}, ${COLUMNS}
    from (select 1) as always left join ${name} on key = $2 and ${LIVE}`;
  const find = `select ${COLUMNS} from ${name} where key = $1 and ${LIVE}`;
  const findAny = (key: string) => `select ${COLUMNS}, ${LIVE} as live from ${name} where key = ${sqlText(key)}`;
  const place = 'select relnamespace::regnamespace::text as place from pg_class where oid = to_regclass($1)';
  const record = (into: string) => `insert into ${into} as kept (key, fingerprint, status, headers, body, expires_at)
    select $1::text, $2::text, $3::integer, $4::text, $5::text, now() + $6::double precision * interval '1 millisecond'
      where ${TRANSACTION_ID} = $7
    on conflict (key) do update set fingerprint = excluded.fingerprint, status = excluded.status, headers = excluded.headers,
      body = excluded.body, recorded_at = now(), expires_at = excluded.expires_at
      where kept.expires_at <= now()
    returning 1 as recorded`;
  const same = `select ${TRANSACTION_ID} = $1 as same`;
  // Counted by a select, because drivers disagree on what a delete returns.
  const prune = `with gone as (delete from ${name}
    where expires_at <= now() or recorded_at < now() - $1::double precision * interval '1 millisecond' returning 1)
    select count(*)::integer as count from gone`;

  /** The table with its schema, looked up before the handler can change the search_path. */
  const tableOf = async (tx: Tx, path: string): Promise<string> => {
    if (qualified) return name;
    const known = places.get(path);
    if (known !== undefined) return known;
    const [row] = await rows(tx, place, [name]);
    if (typeof row?.['place'] !== 'string') throw wrongRows(row);
    const found = `${row['place']}.${name}`;
    places.set(path, found);
    return found;
  };
  const openedBy = async (tx: Tx, row: Row | undefined, kept: Row | undefined): Promise<Opened> => {
    const { locked, xid, path } = row ?? {};
    if (typeof locked !== 'boolean' || typeof xid !== 'string' || typeof path !== 'string') throw wrongRows(row);
    const expired = kept?.['live'] === false;
    const found = kept === undefined || expired ? undefined : toRecord(kept);
    return { found, expired, locked, xid, table: await tableOf(tx, path) };
  };

  return {
    opening: (key) => [lock(key), findAny(key)],
    explained: (error) => explained(error, name, MIGRATE),
    async open(tx, key, answers) {
      if (answers !== undefined) {
        const [[row], [kept]] = [rowsOf(answers[0]), rowsOf(answers[1])];
        return await openedBy(tx, row, kept);
      }
      const [row] = await rows(tx, lockAndFind, [lockKey(name, key), key]);
      const opened = await openedBy(tx, row, row === undefined || row['body'] === null ? undefined : row);
      if (opened.found !== undefined || !opened.locked) return opened;
      // Another transaction may have committed after that look began and before it got the lock. READ COMMITTED shows it to a second one.
      const [kept] = await rows(tx, find, [key]);
      return { ...opened, found: kept && toRecord(kept) };
    },
    recordText(key, { expired, xid, table: into }, { fingerprint, reply }, retention) {
      const id = sqlText(key);
      const { status, headers, body } = reply;
      const ends = Number.isFinite(retention) ? `now() + ${retention} * interval '1 millisecond'` : 'null';
      const texts = [fingerprint, JSON.stringify(headers), body].map(sqlText);
      const gone = expired ? `delete from ${into} where key = ${id} and expires_at <= now();\n` : '';
      return `${gone}insert into ${into} (key, fingerprint, headers, body, status, expires_at)
        values (case when ${TRANSACTION_ID} = ${sqlText(xid)} then ${id} end, ${texts.join(', ')}, ${Number(status)}, ${ends})`;
    },
    async record(tx, key, { table: into, xid }, { fingerprint, reply }, retention) {
      const { status, headers, body } = reply;
      const life = Number.isFinite(retention) ? retention : null;
      const params = [key, fingerprint, status, JSON.stringify(headers), body, life, xid];
      return (await rows(tx, record(into), params)).length > 0;
    },
    async isSame(tx, { xid }) {
      const [row] = await rows(tx, same, [xid]);
      return row?.['same'] === true;
    },
    async prune(tx, olderThan) {
      const [row] = await rows(tx, prune, [olderThan]);
      if (row?.['count'] === undefined) throw wrongRows(row);
      return Number(row['count']);
    },
  };
}

function toRecord(row: Row): KeptRecord {
  const { fingerprint, headers, body } = row;
  const status = Number(row['status']);
  if (
    typeof fingerprint !== 'string' ||
    typeof headers !== 'string' ||
    typeof body !== 'string' ||
    !Number.isInteger(status)
  ) {
    throw wrongRows(row);
  }
  return { fingerprint, reply: { status, headers: JSON.parse(headers) as Record<string, string>, body } };
}

function wrongRows(row: Row | undefined): TypeError {
  const got = row === undefined ? 'no row' : `a row with ${Object.keys(row).join(', ') || 'no columns'}`;
  return new TypeError(
    `postgresStore: \`query\` gave ${got} for a statement that always answers otherwise. It must resolve to all rows of the ` +
      'statement, as objects, with the names and types of the columns as PostgreSQL gives them.',
  );
}
