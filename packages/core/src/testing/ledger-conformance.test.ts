import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Ledger, LedgerReplaceOptions } from '../ledger/ledger.js';
import { memoryLedger } from '../ledger/memory-ledger.js';
import { ledgerConformance } from './index.js';
import type { LedgerUnderTest } from './ledger-conformance.js';

// Virtual time: what a broken ledger makes a case wait for passes at once.
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Names of the cases that a ledger fails. */
async function failures(open: () => LedgerUnderTest, transactions = false): Promise<string[]> {
  const outcomes = ledgerConformance(open, { transactions }).map(({ name, run }) =>
    run().then(
      () => [],
      () => [name],
    ),
  );
  const all = Promise.all(outcomes);
  await vi.advanceTimersByTimeAsync(60_000);
  return (await all).flat();
}

/** A memory ledger of which some methods are bent. */
function bent(bend: (ledger: Ledger) => Partial<Ledger>): () => LedgerUnderTest {
  return () => {
    const ledger = memoryLedger();
    const bound = Object.fromEntries(
      (['add', 'find', 'take', 'replace', 'list', 'remove', 'prune'] as const).map((name) => [
        name,
        (ledger[name] as (...args: unknown[]) => unknown).bind(ledger),
      ]),
    ) as unknown as Ledger;
    return { ledger: { ...bound, ...bend(ledger) } as Ledger<unknown> };
  };
}

/** Writes of a transaction that is not committed yet. */
type Pending = (() => Promise<unknown>)[];

/** A ledger with transactions, in memory: what they write is done at their end. */
function transactional(keepsEffects = false): LedgerUnderTest<Pending> {
  const base = memoryLedger();
  const commit = async (pending: Pending) => {
    for (const write of pending) await write();
  };
  const ledger: Ledger<Pending> = {
    ...Object.fromEntries(
      (['find', 'take', 'list', 'remove', 'prune'] as const).map((name) => [
        name,
        (base[name] as (...args: unknown[]) => unknown).bind(base),
      ]),
    ),
    async add(entry, pending) {
      const there = await base.find(entry.topic, entry.key);
      if (pending === undefined || there !== undefined) return base.add(entry);
      pending.push(() => base.add(entry));
      return { entry: { ...entry, version: 1, age: 0 }, added: true };
    },
    async replace(entry, next, { work, transaction: pending }: LedgerReplaceOptions<Pending> = {}) {
      if (pending !== undefined) {
        pending.push(() => base.replace(entry, next));
        return { ...entry, ...next, version: entry.version + 1 };
      }
      if (work === undefined) return base.replace(entry, next);
      return base.replace(entry, next, {
        work: async () => {
          const writes: Pending = [];
          await work(writes).catch(async (error) => {
            if (keepsEffects) await commit(writes);
            throw error;
          });
          await commit(writes);
        },
      });
    },
  } as Ledger<Pending>;
  return {
    ledger,
    async inTransaction(work) {
      const pending: Pending = [];
      const result = await work(pending);
      await commit(pending);
      return result;
    },
  };
}

it('a good ledger fails nothing', async () => {
  expect(await failures(() => ({ ledger: memoryLedger() as Ledger<unknown> }))).toEqual([]);
});

it('a good ledger with transactions fails nothing', async () => {
  expect(await failures(() => transactional() as LedgerUnderTest, true)).toEqual([]);
});

describe('a ledger breaks the rule that names it when it', () => {
  it.each<[string, RegExp, () => LedgerUnderTest]>([
    [
      'adds over what is there',
      /gives the one that is there/,
      bent((ledger) => ({
        add: async (entry) => {
          await ledger.remove(entry.topic, entry.key);
          return ledger.add(entry);
        },
      })),
    ],
    [
      'finds under any topic',
      /finds an entry by topic and key/,
      bent((ledger) => ({ find: (topic, key) => ledger.find(topic.replace(/x$/, ''), key) })),
    ],
    [
      'rewrites JSON',
      /byte for byte/,
      bent((ledger) => ({
        add: (entry) => ledger.add({ ...entry, data: entry.data === '' ? '' : entry.data.trim() }),
      })),
    ],
    [
      'takes what is not due',
      /before it is due/,
      bent((ledger) => ({ add: (entry) => ledger.add({ ...entry, dueIn: 0 }) })),
    ],
    [
      'ignores the limit',
      /no more than the limit/,
      bent((ledger) => ({ take: (topic, _limit, lease) => ledger.take(topic, 100, lease) })),
    ],
    [
      'forgets the lease',
      /while its lease lasts/,
      bent((ledger) => ({ take: (topic, limit) => ledger.take(topic, limit, 0) })),
    ],
    [
      'ignores the version',
      /refuses the change of the one who had it before/,
      bent((ledger) => ({
        replace: async (entry, next, options) => {
          const found = await ledger.find(entry.topic, entry.key);
          return ledger.replace(found ?? entry, next, options);
        },
      })),
    ],
    [
      'keeps a change whose work rejects',
      /changes nothing when the work/,
      bent((ledger) => ({
        replace: async (entry, next, { work } = {}) => {
          const changed = await ledger.replace(entry, next);
          await work?.(undefined);
          return changed;
        },
      })),
    ],
    [
      'never runs the work',
      /runs the work of a change/,
      bent((ledger) => ({ replace: (entry, next) => ledger.replace(entry, next) })),
    ],
    [
      'prunes what is due',
      /spares everything else/,
      bent((ledger) => ({
        prune: async (topic) => {
          const entries = [...(await ledger.list(topic, 'begun', 100)), ...(await ledger.list(topic, 'ended', 100))];
          for (const { key } of entries) await ledger.remove(topic, key);
          return entries.length;
        },
      })),
    ],
    [
      'lists the newest first',
      /oldest on/,
      bent((ledger) => ({
        list: async (...args) => [...(await ledger.list(...args))].reverse(),
      })),
    ],
    [
      'takes a transaction that it does not have',
      /before anything is written/,
      bent((ledger) => ({ add: (entry) => ledger.add(entry) })),
    ],
  ])('%s', async (_what, rule, open) => {
    expect((await failures(open)).join('\n')).toMatch(rule);
  });

  it('keeps what failed work wrote through its transaction', async () => {
    const broken = await failures(() => transactional(true) as LedgerUnderTest, true);
    expect(broken.join('\n')).toMatch(/or not at all/);
  });
});
