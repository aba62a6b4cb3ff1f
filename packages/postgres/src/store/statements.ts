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
import { type Opening, type Query, TRANSACTION_START } from '../transaction.js';

/** A reply on record and the payment it belongs to. */
export interface KeptRecord {
  readonly fingerprint: string;
  readonly reply: StoredReply;
}

/** A payment as a transaction finds it. */
export interface Opened {
  readonly found: KeptRecord | undefined;
  /** Whether the payment's lock is this transaction's until it ends; another transaction may have it. */
  readonly locked: boolean;
  /** When the transaction began: at the record it must still be the same one. */
  readonly begun: string;
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
  /** Writes the record; false when a live one is there already. `retention` in milliseconds, `Infinity` for ever. */
  record(tx: Tx, key: string, opened: Opened, record: KeptRecord, retention: number): Promise<boolean>;
  /** Whether the transaction is the one that was opened. */
  isSame(tx: Tx, opened: Opened): Promise<boolean>;
  /** Deletes what has expired, and what is older than `olderThan` milliseconds unless that is null. */
  prune(tx: Tx, olderThan: number | null): Promise<number>;
}

/** What creates the table, as its user writes it. */
const MIGRATE = 'store.migrate()';

const COLUMNS = 'fingerprint, status, headers, body';
const LIVE = '(expires_at is null or expires_at > now())';

/** Binds the statements to a table and a driver. */
export function statementsFor<Tx>(table: string, query: Query<Tx>): Statements<Tx> {
  const name = quoteTable(table);
  const rows = tableQuery(name, query, MIGRATE);
  // A table that is named without its schema is looked up once, before the handler can change the search_path.
  const schema = table.includes('.')
    ? 'null'
    : `(select relnamespace::regnamespace::text from pg_class where oid = to_regclass('${name}'))`;
  const state = `${TRANSACTION_START} as begun, ${schema} as schema`;

  const lock = (key: string) => `select pg_try_advisory_xact_lock(${lockKey(name, key)}) as locked, ${state}`;
  const lockAndFind = `select pg_try_advisory_xact_lock($1::bigint) as locked, ${state}, ${COLUMNS}
    from (select 1) as always left join ${name} on key = $2 and ${LIVE}`;
  const find = (key: string) => `select ${COLUMNS} from ${name} where key = ${key} and ${LIVE}`;
  const record = (into: string) => `insert into ${into} as kept (key, fingerprint, status, headers, body, expires_at)
    select $1::text, $2::text, $3::integer, $4::text, $5::text, now() + $6::double precision * interval '1 millisecond'
      where ${TRANSACTION_START} = $7
    on conflict (key) do update set fingerprint = excluded.fingerprint, status = excluded.status, headers = excluded.headers,
      body = excluded.body, recorded_at = now(), expires_at = excluded.expires_at
      where kept.expires_at <= now()
    returning 1 as recorded`;
  const same = `select ${TRANSACTION_START} = $1 as same`;
  // Counted by a select, because drivers disagree on what a delete returns.
  const prune = `with gone as (delete from ${name}
    where expires_at <= now() or recorded_at < now() - $1::double precision * interval '1 millisecond' returning 1)
    select count(*)::integer as count from gone`;

  const openedBy = (row: Row | undefined, found: KeptRecord | undefined): Opened => {
    const { locked, begun, schema: where } = row ?? {};
    if (typeof locked !== 'boolean' || typeof begun !== 'string') throw wrongRows(row);
    return { found, locked, begun, table: typeof where === 'string' ? `${where}.${name}` : name };
  };

  return {
    opening: (key) => [lock(key), find(sqlText(key))],
    explained: (error) => explained(error, name, MIGRATE),
    async open(tx, key, answers) {
      if (answers !== undefined) {
        const [[row], [kept]] = [rowsOf(answers[0]), rowsOf(answers[1])];
        return openedBy(row, kept && toRecord(kept));
      }
      const [row] = await rows(tx, lockAndFind, [lockKey(name, key), key]);
      const opened = openedBy(row, row !== undefined && row['body'] !== null ? toRecord(row) : undefined);
      if (opened.found !== undefined || !opened.locked) return opened;
      // Another transaction may have committed after that look began and before it got the lock. READ COMMITTED shows it to a second one.
      const [kept] = await rows(tx, find('$1'), [key]);
      return { ...opened, found: kept && toRecord(kept) };
    },
    async record(tx, key, { table: into, begun }, { fingerprint, reply }, retention) {
      const { status, headers, body } = reply;
      const life = Number.isFinite(retention) ? retention : null;
      const params = [key, fingerprint, status, JSON.stringify(headers), body, life, begun];
      return (await rows(tx, record(into), params)).length > 0;
    },
    async isSame(tx, { begun }) {
      const [row] = await rows(tx, same, [begun]);
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
