/**
 * @module
 * Transactions on a `pg` pool.
 */
import { untilAborted } from '@unitpay-kit/core/internal';
import type { Database, Ending, Opening, TransactionLimits } from './transaction.js';

/** What the store uses of a pool's client. */
export interface PoolClientLike {
  /** Runs SQL on this connection. */
  query(sql: string, params?: unknown[]): Promise<{ readonly rows: unknown[]; readonly command?: string }>;
  /** Gives the connection back, or ends it. */
  release(destroy?: boolean): void;
  /** Listens for a connection that is lost. */
  on?(event: 'error', listener: (error: Error) => void): unknown;
  /** Stops listening. */
  off?(event: 'error', listener: (error: Error) => void): unknown;
}

/** What the store uses of a pool. */
export interface PoolLike<Client extends PoolClientLike> {
  /** Hands out a connection. */
  connect(): Promise<Client>;
  /** The pool's own settings: `max` decides how many transactions run at once. */
  readonly options?: { readonly max?: number | undefined } | undefined;
}

/** The client a pool hands out; `connect` of `pg` is overloaded, and plain inference would see only the callback form. */
export type ClientOf<P> = P extends { connect: { (): Promise<infer Client>; (...args: never): unknown } }
  ? Client
  : never;

// A checked-out client without a listener takes the process down when its connection is lost; the query in hand reports it anyway.
const lost = (): void => {};

/** The database behind a pool. */
export function poolDatabase<Client extends PoolClientLike>(pool: PoolLike<Client>): Database<Client> {
  return {
    concurrency: Math.max(1, (pool.options?.max ?? 10) - 1),
    poolSize: pool.options?.max,
    query: (client, sql, params) => client.query(sql, params),
    async transaction(work, limits, opening = []) {
      const client = await pool.connect();
      if (limits.signal.aborted) {
        client.release();
        throw limits.signal.reason;
      }
      client.on?.('error', lost);
      const end = (destroy: boolean): void => {
        client.off?.('error', lost);
        // A destroyed client may still report how it ended.
        if (destroy) client.on?.('error', lost);
        client.release(destroy);
      };
      try {
        const result = await commit(client, work, limits, opening);
        end(false);
        return result;
      } catch (error) {
        // Behind a query that the handler left running, a rollback would wait for it: closing the connection does not.
        const rolledBack = await rollback(client, limits.signal);
        end(!rolledBack);
        throw error;
      }
    },
    async alone(work) {
      const client = await pool.connect();
      client.on?.('error', lost);
      let failed = true;
      try {
        const result = await work(client);
        failed = false;
        return result;
      } finally {
        // A connection whose statement failed may be a broken one; a new one costs less than finding out.
        if (!failed) client.off?.('error', lost);
        client.release(failed);
      }
    },
  };
}

async function commit<Client extends PoolClientLike, T>(
  client: Client,
  work: (tx: Client, answers: readonly unknown[] | undefined) => Promise<Ending<T>>,
  { signal, maxRun }: TransactionLimits,
  opening: Opening,
): Promise<T> {
  // The server gives the lock up by itself when this process is frozen or cut off.
  const patience = Math.min(2 ** 31 - 1, Math.ceil(maxRun) + 5_000);
  const begin = ['begin isolation level read committed', `set local idle_in_transaction_session_timeout = ${patience}`];
  const began: unknown = await untilAborted(client.query([...begin, ...opening].join(';\n')), signal);
  // `pg` answers several statements with as many results. Whatever else has the shape of a pool may keep the last one only.
  const complete = Array.isArray(began) && began.length === begin.length + opening.length;
  const { result, last } = await work(client, complete ? began.slice(begin.length) : undefined);
  signal.throwIfAborted();
  const commit = last === undefined ? 'commit' : `${last};\ncommit`;
  const committed: unknown = await untilAborted(client.query(commit), signal);
  const answer: unknown = Array.isArray(committed) ? committed.at(-1) : committed;
  if ((answer as { command?: unknown } | undefined)?.command === 'ROLLBACK') {
    throw new Error(
      'PostgreSQL rolled the transaction back at its commit, because a query in it had failed after the handler returned. ' +
        'Await every query that the handler makes on context.transaction.',
    );
  }
  return result;
}

async function rollback(client: PoolClientLike, signal: AbortSignal): Promise<boolean> {
  try {
    signal.throwIfAborted();
    await untilAborted(client.query('rollback'), signal);
    return true;
  } catch {
    return false;
  }
}
