/**
 * @module
 * The rules every ledger must keep, as named cases that any test runner can run.
 */
import { Deadline } from '../async/deadline.js';
import { untilAborted } from '../async/until-aborted.js';
import type { Ledger } from '../ledger/ledger.js';
import { rejectionOf } from './check.js';
import { fresh, type LedgerCase, type LedgerRig } from './ledger-case.js';
import { entryCases } from './ledger-entry-cases.js';
import { overlappingTransactionCases, transactionCases } from './ledger-transaction-cases.js';
import { overlappingCases, turnCases } from './ledger-turn-cases.js';
import type { ConformanceCase } from './store-conformance.js';

/** What a case of `ledgerConformance` works with. */
export interface LedgerUnderTest<Tx = unknown> {
  /** The ledger. Cases use topics of their own, so one backend can serve all of them. */
  readonly ledger: Ledger<Tx>;
  /** A second ledger over the same memory, as another process would have; absent when the memory is one process's own. */
  readonly other?: Ledger<Tx> | undefined;
  /**
   * Runs work in a transaction of the caller's own, committed when the work resolves and rolled back when it rejects. With it the rules of
   * ledgers with transactions are checked too; without it, that a transaction is refused.
   */
  readonly inTransaction?: (<T>(work: (transaction: Tx) => Promise<T>) => Promise<T>) | undefined;
  /** Frees what the ledger holds. */
  readonly close?: (() => Promise<void> | void) | undefined;
}

/** What the suite has to know before it opens a ledger. */
export interface LedgerConformanceOptions {
  /** Whether the ledger has transactions, and `open` gives `inTransaction`. */
  readonly transactions: boolean;
}

/**
 * The conformance suite of ledgers: what `createRefunds` and `webhook.recovery` rely on, for your own ledger's tests. Each case opens a
 * ledger, runs within a few seconds and closes it; cases may run at the same time.
 *
 * @param open Gives a ledger, with a second one over the same memory if it is shared between processes.
 * @see https://github.com/unitpay-kit/unitpay-kit/blob/main/docs/guides/storage.md
 * @example
 * const open = async () => ({ ledger: myLedger(await connect()) });
 * for (const { name, run } of ledgerConformance(open, { transactions: false })) it(name, run);
 */
export function ledgerConformance<Tx>(
  open: () => LedgerUnderTest<Tx> | Promise<LedgerUnderTest<Tx>>,
  { transactions }: LedgerConformanceOptions,
): readonly ConformanceCase[] {
  const named = (overlapping: boolean) => (rule: LedgerCase) => ({
    name: rule.name,
    overlapping,
    run: () => runCase(open, rule.check),
  });
  return [
    ...[...entryCases, ...turnCases, ...(transactions ? transactionCases : refusalCases)].map(named(false)),
    ...[...overlappingCases, ...(transactions ? overlappingTransactionCases : [])].map(named(true)),
  ];
}

/** The rule of ledgers without transactions. */
const refusalCases: readonly LedgerCase[] = [
  {
    name: 'throws when it is given a transaction that it does not have, before anything is written',
    check: async ({ ledger, topic }) => {
      await rejectionOf(ledger.add(fresh(topic, '1'), {}), 'an add with a transaction');
      const { entry, added } = await ledger.add(fresh(topic, '1'));
      if (!added) throw new Error('the store breaks a rule: an add that was refused has added nothing');
      const next = { state: 'next', data: '', dueIn: 0 };
      await rejectionOf(ledger.replace(entry, next, { transaction: {} }), 'a change with a transaction');
      if ((await ledger.find(topic, entry.key))?.state !== 'begun') {
        throw new Error('the store breaks a rule: a change that was refused has changed nothing');
      }
    },
  },
];

/** Far longer than any case takes on a slow machine; a ledger that never answers must fail, not hang its owner's tests. */
const CASE_LIMIT = 20_000;

async function runCase<Tx>(
  open: () => LedgerUnderTest<Tx> | Promise<LedgerUnderTest<Tx>>,
  check: LedgerCase['check'],
): Promise<void> {
  const { ledger, other = ledger, inTransaction = noTransactions, close } = await open();
  const limit = new Deadline(CASE_LIMIT, 'the store breaks a rule: it did not answer within 20 seconds');
  try {
    // A case never looks into the transaction, so any ledger's type will do.
    const rig = { ledger, other, inTransaction, topic: freshTopic() } as LedgerRig;
    await untilAborted(check(rig), limit.signal);
  } finally {
    limit.cancel();
    await close?.();
  }
}

function noTransactions(): Promise<never> {
  throw new Error('the suite was told that this ledger has transactions, but open() gave no inTransaction');
}

function freshTopic(): string {
  return `conformance:${Date.now().toString(36)}:${Math.random().toString(36).slice(2)}`;
}
