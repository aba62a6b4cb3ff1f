/**
 * @module
 * The ledger itself: entries, and whose turn it is.
 */
import type { Ledger, LedgerChange, LedgerEntry, LedgerReplaceOptions, NewLedgerEntry } from '@unitpay-kit/core';
import { withTimeout } from '@unitpay-kit/core/internal';
import { type RedisClient, scriptRunner } from '../client.js';
import type { Script } from '../script.js';
import { durabilityWarning } from './durability.js';
import { topicKeys } from './keys.js';
import { type RedisLedgerOptions, resolveOptions } from './options.js';
import { ADD, DURABILITY_INFO, READ, REMOVE, REPLACE, TAKE } from './scripts.js';

/** Entries that one `prune` reads at a time. */
const PAGE = 200;

/** How a script answers an entry: key, version, age, state, data. */
const FIELDS = 5;

/**
 * Ledger for `createRefunds` and `webhook.recovery` on Redis: requested refunds and watched payments survive the process and are shared
 * by several instances.
 *
 * It has no transactions: a handler such as `onRefunded` runs at least once, and a request does not commit with your order. A Redis that
 * loses acknowledged writes (no append-only file, a failover) loses requests. For refunds prefer `postgresLedger` of
 * `@unitpay-kit/postgres`.
 *
 * @param client A connected client of `redis` (node-redis) or `ioredis`, single or cluster. The ledger never closes it.
 * @param options Prefix, time limit, logger.
 * @throws UnitPayValidationError that names every option that is wrong, the client included.
 *
 * @see {@link https://help.unitpay.ru/payments/payment-refund}
 * @example
 * const refunds = createRefunds({ client: unitpay, ledger: redisLedger(client) });
 */
export function redisLedger(client: RedisClient, options: RedisLedgerOptions = {}): Ledger<undefined> {
  const settings = resolveOptions(client, options);
  const runScript = scriptRunner(settings.client);
  const { commandTimeout } = settings;
  const late = `Redis did not answer within ${commandTimeout} ms. Is it reachable, and is the client connected?`;
  const send = (script: Script, keys: string[], args: string[]): Promise<unknown> =>
    withTimeout(runScript(script, keys, args), commandTimeout, late);
  const warnOnce = durabilityWarning(() => send(DURABILITY_INFO, [], []), settings.logger);
  return new RedisLedger(settings.keyPrefix, async (...call) => {
    warnOnce();
    return await send(...call);
  });
}

class RedisLedger implements Ledger<undefined> {
  readonly notice =
    'redisLedger has no transactions: onRefunded and onFailed run at least once, and a Redis that loses acknowledged writes loses refunds under way; prefer postgresLedger for refunds';

  constructor(
    private readonly keyPrefix: string,
    private readonly send: (script: Script, keys: string[], args: string[]) => Promise<unknown>,
  ) {}

  async add({ topic, key, state, data, dueIn }: NewLedgerEntry, transaction?: undefined) {
    refuseTransaction(transaction);
    const keys = this.#keys(topic);
    const args = [key, wordOf(state), data, whole(dueIn)];
    const [added, ...fields] = listOf(await this.send(ADD, [keys.entries, keys.due, keys.in(state)], args));
    const [entry] = entriesOf(topic, fields);
    if (entry === undefined) throw new Error(`redisLedger: Redis did not answer the entry "${key}" that was added`);
    return { entry, added: added === '1' };
  }

  async find(topic: string, key: string) {
    const [entry] = entriesOf(topic, await this.send(READ, [this.#keys(topic).entries], ['one', key]));
    return entry;
  }

  async take(topic: string, limit: number, lease: number) {
    const { entries, due } = this.#keys(topic);
    return entriesOf(topic, await this.send(TAKE, [entries, due], [whole(limit), whole(lease)]));
  }

  async replace(entry: LedgerEntry, next: LedgerChange, options: LedgerReplaceOptions<undefined> = {}) {
    refuseTransaction(options.transaction);
    const { topic, key, version, state } = entry;
    const keys = this.#keys(topic);
    if (options.work !== undefined) {
      // Without transactions the work can only run before the change, so a process that dies in between runs it again.
      if ((await this.find(topic, key))?.version !== version) return undefined;
      await options.work(undefined);
    }
    const args = [
      key,
      String(version),
      state,
      wordOf(next.state),
      next.data,
      next.dueIn === null ? '' : whole(next.dueIn),
    ];
    const touched = [keys.entries, keys.due, keys.never, keys.in(state), keys.in(next.state)];
    const [changed] = entriesOf(topic, await this.send(REPLACE, touched, args));
    return changed;
  }

  async list(topic: string, state: string, limit: number, after = '') {
    const keys = this.#keys(topic);
    return entriesOf(topic, await this.send(READ, [keys.entries, keys.in(state)], ['list', whole(limit), after]));
  }

  async remove(topic: string, key: string) {
    // The keys of a script must be named beforehand, and which set the entry stands in depends on its state: look, then remove.
    for (let found = await this.find(topic, key); found; found = await this.find(topic, key)) {
      if (await this.#remove(found, '')) return;
    }
  }

  async prune(topic: string, olderThan: number) {
    const { entries, never } = this.#keys(topic);
    let count = 0;
    for (;;) {
      const args = ['old', String(PAGE), whole(olderThan)];
      const old = entriesOf(topic, await this.send(READ, [entries, never], args));
      const removed = await Promise.all(old.map((entry) => this.#remove(entry, String(entry.version))));
      const gone = removed.filter(Boolean).length;
      count += gone;
      if (old.length < PAGE || gone === 0) return count;
    }
  }

  async #remove({ topic, key, state }: LedgerEntry, version: string): Promise<boolean> {
    const keys = this.#keys(topic);
    const touched = [keys.entries, keys.due, keys.never, keys.in(state)];
    return String(await this.send(REMOVE, touched, [key, state, version])) === '1';
  }

  #keys(topic: string) {
    return topicKeys(this.keyPrefix, topic);
  }
}

function refuseTransaction(transaction: unknown): void {
  if (transaction === undefined) return;
  throw new TypeError('redisLedger has no transactions: leave "transaction" out, or use postgresLedger');
}

// It stands between spaces in the entry.
function wordOf(state: string): string {
  if (/^\S+$/.test(state)) return state;
  throw new TypeError(`redisLedger: a state must be a word without spaces, got ${JSON.stringify(state)}`);
}

/** Redis counts whole milliseconds, and Lua reads no exponent that JavaScript would write. */
function whole(value: number): string {
  if (Number.isFinite(value) && Math.abs(value) < Number.MAX_SAFE_INTEGER) return Math.ceil(value).toFixed(0);
  throw new TypeError(`redisLedger: expected a finite number, got ${value}`);
}

function listOf(answer: unknown): unknown[] {
  if (Array.isArray(answer)) return answer;
  throw new TypeError(
    'redisLedger: expected a list from Redis; does the client change replies, or is a proxy in between?',
  );
}

function entriesOf(topic: string, answer: unknown): LedgerEntry[] {
  const fields = listOf(answer).map(String);
  const entries: LedgerEntry[] = [];
  for (let i = 0; i + FIELDS <= fields.length; i += FIELDS) {
    const [key = '', version, age, state = '', data = ''] = fields.slice(i, i + FIELDS);
    entries.push({ topic, key, state, version: Number(version), data, age: Number(age) });
  }
  return entries;
}
