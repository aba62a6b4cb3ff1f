/**
 * @module
 * What commits together.
 */
import { expectSame, expectThat, gate, rejectionOf } from './check.js';
import { fresh, HOUR, idsOf, type LedgerCase } from './ledger-case.js';

const failure = new Error('rolled back on purpose');

/** Rules of ledgers with transactions. */
export const transactionCases: readonly LedgerCase[] = [
  {
    name: "adds an entry in the caller's transaction, and keeps it when that commits",
    check: async ({ ledger, other, topic, inTransaction }) => {
      const { added } = await inTransaction((transaction) => ledger.add(fresh(topic, '1'), transaction));
      expectSame(added, true, 'the add');
      expectSame(idsOf(await other.take(topic, 1, HOUR)), ['1'], 'what is due after the commit');
    },
  },
  {
    name: "leaves no trace of an entry that was added in the caller's transaction when that is rolled back",
    check: async ({ ledger, other, topic, inTransaction }) => {
      const rolledBack = inTransaction(async (transaction) => {
        await ledger.add(fresh(topic, '1'), transaction);
        throw failure;
      });
      await rejectionOf(rolledBack, 'a transaction that throws');
      expectSame(await other.find(topic, `${topic}:1`), undefined, 'the entry');
      expectSame((await other.add(fresh(topic, '1'))).added, true, 'the same key again');
    },
  },
  {
    name: "gives the entry that is there to an add in the caller's transaction",
    check: async ({ ledger, topic, inTransaction }) => {
      await ledger.add(fresh(topic, '1', { data: 'first' }));
      const again = await inTransaction((transaction) => ledger.add(fresh(topic, '1'), transaction));
      expectSame([again.added, again.entry.data], [false, 'first'], 'the second add');
    },
  },
  {
    name: "changes an entry in the caller's transaction, and not at all when that is rolled back",
    check: async ({ ledger, other, topic, inTransaction }) => {
      const { entry } = await ledger.add(fresh(topic, '1'));
      const next = { state: 'next', data: 'after', dueIn: HOUR };
      const rolledBack = inTransaction(async (transaction) => {
        const changed = await ledger.replace(entry, next, { transaction });
        expectSame(changed?.state, 'next', 'the change, seen from its transaction');
        throw failure;
      });
      expectThat((await rejectionOf(rolledBack, 'a transaction that throws')) === failure, 'the change was possible');
      expectSame((await other.find(topic, entry.key))?.state, 'begun', 'the entry after the rollback');
      await inTransaction((transaction) => ledger.replace(entry, next, { transaction }));
      const found = await other.find(topic, entry.key);
      expectSame([found?.state, found?.version], ['next', 2], 'the entry after the commit');
    },
  },
  {
    name: 'commits what the work of a change writes through its transaction with the change, or not at all',
    check: async ({ ledger, other, topic }) => {
      const { entry } = await ledger.add(fresh(topic, '1'));
      const next = { state: 'next', data: '', dueIn: null };
      const undone = ledger.replace(entry, next, {
        work: async (transaction) => {
          await ledger.add(fresh(topic, 'effect'), transaction);
          throw failure;
        },
      });
      await rejectionOf(undone, 'work that throws');
      expectSame(await other.find(topic, `${topic}:effect`), undefined, 'the effect of work that threw');
      await ledger.replace(entry, next, {
        work: async (transaction) => {
          await ledger.add(fresh(topic, 'effect'), transaction);
        },
      });
      expectThat((await other.find(topic, `${topic}:effect`)) !== undefined, 'the effect of work that resolved');
      expectSame((await other.find(topic, entry.key))?.state, 'next', 'the entry');
    },
  },
];

/** Rules of ledgers with transactions that need two connections at a time. */
export const overlappingTransactionCases: readonly LedgerCase[] = [
  {
    name: "shows an entry that was added in the caller's transaction to nobody before the commit",
    check: async ({ ledger, other, topic, inTransaction }) => {
      await inTransaction(async (transaction) => {
        await ledger.add(fresh(topic, '1'), transaction);
        expectSame(await other.find(topic, `${topic}:1`), undefined, 'the entry before the commit');
        expectSame(idsOf(await other.take(topic, 1, HOUR)), [], 'what is due before the commit');
      });
      expectThat((await other.find(topic, `${topic}:1`)) !== undefined, 'the entry after the commit');
    },
  },
  {
    name: 'passes over the row of a change whose work is under way, and waits for it neither to take nor to change',
    check: async ({ ledger, other, topic }) => {
      const { entry } = await ledger.add(fresh(topic, '1'));
      const started = gate();
      const finish = gate();
      const next = { state: 'next', data: '', dueIn: null };
      const work = async () => {
        started.open();
        await finish.opened;
      };
      const changing = ledger.replace(entry, next, { work });
      await started.opened;
      try {
        expectSame(idsOf(await other.take(topic, 1, HOUR)), [], 'what a taker gets');
        expectSame(await other.replace(entry, { ...next, state: 'x' }), undefined, 'another change');
        expectSame((await other.find(topic, entry.key))?.state, 'begun', 'the entry as committed');
      } finally {
        finish.open();
      }
      expectSame((await changing)?.state, 'next', 'the change itself');
    },
  },
];
