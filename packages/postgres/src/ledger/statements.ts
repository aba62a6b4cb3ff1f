/**
 * @module
 * Every SQL statement of the ledger. Each parameter occurs once and in order, so that `?` dialects can replace them blindly; what changes
 * rows is a select over a data-modifying CTE, because drivers disagree on what an update or a delete returns.
 */
import type { LedgerChange, LedgerEntry, NewLedgerEntry } from '@unitpay-kit/core';
import type { Row } from '../rows.js';
import { quoteTable } from '../table-name.js';
import { tableQuery } from '../table-query.js';
import { type Query, TRANSACTION_ID } from '../transaction.js';

/** The ledger's questions to the database, all within the transaction they are given. */
export interface LedgerStatements<Tx> {
  /** Adds an entry; undefined when its key is there. */
  insert(tx: Tx, entry: NewLedgerEntry): Promise<LedgerEntry | undefined>;
  findByKey(tx: Tx, key: string): Promise<LedgerEntry | undefined>;
  find(tx: Tx, topic: string, key: string): Promise<LedgerEntry | undefined>;
  take(tx: Tx, topic: string, limit: number, lease: number): Promise<LedgerEntry[]>;
  /** Locks an entry of this version until the transaction ends, without waiting; answers with that transaction's id. */
  lock(tx: Tx, entry: LedgerEntry): Promise<string | undefined>;
  /** Changes an entry of this version; with `xid`, only in that transaction. */
  replace(tx: Tx, entry: LedgerEntry, next: LedgerChange, xid: string | undefined): Promise<LedgerEntry | undefined>;
  list(tx: Tx, topic: string, state: string, limit: number, after: string): Promise<LedgerEntry[]>;
  remove(tx: Tx, topic: string, key: string): Promise<void>;
  prune(tx: Tx, topic: string, olderThan: number): Promise<number>;
}

/** Binds the statements to a table and a driver. */
export function ledgerStatements<Tx>(table: string, query: Query<Tx>): LedgerStatements<Tx> {
  const name = quoteTable(table);
  const rows = tableQuery(name, query, 'ledger.migrate()');
  const entries = async (tx: Tx, sql: string, params: unknown[]) => (await rows(tx, sql, params)).map(toEntry);
  const entry = async (tx: Tx, sql: string, params: unknown[]) => (await entries(tx, sql, params))[0];
  const count = async (tx: Tx, sql: string, params: unknown[]) => Number((await rows(tx, sql, params))[0]?.['count']);

  // The start of the statement, not of the transaction: a caller's transaction may have been open for long.
  const clock = 'statement_timestamp()';
  const inFuture = (milliseconds: string) => `${clock} + ${milliseconds}::double precision * interval '1 millisecond'`;
  const fields = `key, topic, state, version, data,
    greatest(0, extract(epoch from ${clock} - state_at)::double precision * 1000) as age`;
  const of = (source: string) => `select ${fields} from ${source}`;

  const insert = `with added as (insert into ${name} (topic, key, state, data, due_at, state_at)
    values ($1, $2, $3, $4, ${inFuture('$5')}, ${clock}) on conflict (key) do nothing returning *) ${of('added')}`;
  const take = `with due as (select key, due_at from ${name} where topic = $1 and due_at <= ${clock}
      order by due_at limit $2::integer for update skip locked),
    taken as (update ${name} as e set version = e.version + 1, due_at = ${inFuture('$3')}
      from due where e.key = due.key returning e.*, due.due_at as was_due)
    ${of('taken')} order by was_due`;
  const lock = `select ${TRANSACTION_ID} as xid from ${name}
    where key = $1 and topic = $2 and version = $3::integer for update skip locked`;
  const replace = `with mine as (select key from ${name} where key = $1 and topic = $2 and version = $3::integer
      and coalesce($4::text, ${TRANSACTION_ID}) = ${TRANSACTION_ID} for update skip locked),
    changed as (update ${name} as e set version = e.version + 1, data = $5,
      state_at = case when e.state = $6 then e.state_at else ${clock} end, state = $7, due_at = ${inFuture('$8')}
      from mine where e.key = mine.key returning e.*)
    ${of('changed')}`;
  const list = `with last as (select state_at, key from ${name} where topic = $1 and state = $2 and key = $3)
    ${of(name)} where topic = $4 and state = $5
      and (not exists (select from last) or (state_at, key) > (select state_at, key from last))
    order by state_at, key limit $6::integer`;
  const remove = `with gone as (delete from ${name} where topic = $1 and key = $2 returning 1)
    select count(*)::integer as count from gone`;
  const prune = `with old as (select key from ${name} where topic = $1 and due_at is null
      and state_at < ${clock} - $2::double precision * interval '1 millisecond' for update skip locked),
    gone as (delete from ${name} as e using old where e.key = old.key returning 1)
    select count(*)::integer as count from gone`;

  return {
    insert: (tx, { topic, key, state, data, dueIn }) => entry(tx, insert, [topic, key, state, data, dueIn]),
    findByKey: (tx, key) => entry(tx, `${of(name)} where key = $1`, [key]),
    find: (tx, topic, key) => entry(tx, `${of(name)} where topic = $1 and key = $2`, [topic, key]),
    take: (tx, topic, limit, lease) => entries(tx, take, [topic, limit, lease]),
    async lock(tx, { key, topic, version }) {
      const [row] = await rows(tx, lock, [key, topic, version]);
      return row && String(row['xid']);
    },
    replace(tx, { key, topic, version }, { state, data, dueIn }, xid = undefined) {
      return entry(tx, replace, [key, topic, version, xid ?? null, data, state, state, dueIn]);
    },
    list: (tx, topic, state, limit, after) => entries(tx, list, [topic, state, after, topic, state, limit]),
    async remove(tx, topic, key) {
      await count(tx, remove, [topic, key]);
    },
    prune: (tx, topic, olderThan) => count(tx, prune, [topic, olderThan]),
  };
}

function toEntry(row: Row): LedgerEntry {
  const { key, topic, state, data } = row;
  const [version, age] = [Number(row['version']), Number(row['age'])];
  if (
    isText(key) &&
    isText(topic) &&
    isText(state) &&
    isText(data) &&
    Number.isInteger(version) &&
    Number.isFinite(age)
  ) {
    return { key, topic, state, version, data, age };
  }
  throw new TypeError(
    'postgresLedger: `query` must resolve to rows as objects, with the names of the columns as they are. A row with ' +
      `key, topic, state, version, data and age was expected; this one has ${Object.keys(row).join(', ') || 'no columns'}.`,
  );
}

const isText = (value: unknown): value is string => typeof value === 'string';
