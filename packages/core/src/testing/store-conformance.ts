/**
 * @module
 * The rules every webhook store must keep, as named cases that any test runner can run.
 */
import { Deadline } from '../async/deadline.js';
import { untilAborted } from '../async/until-aborted.js';
import type { WebhookStore } from '../webhook/store/store.js';
import { claimCases } from './claim-cases.js';
import { effectCases } from './effect-cases.js';
import { leaseCases } from './lease-cases.js';
import { recordCases } from './record-cases.js';
import type { StoreCase, StoreEffects } from './store-case.js';
import { watchedStore } from './watched-store.js';

/** What a case of `storeConformance` works with. */
export interface StoreUnderTest<Tx = unknown> {
  /** The store. Cases use fresh keys, so one backend can serve all of them. */
  readonly store: WebhookStore<Tx>;
  /** A second store over the same memory, as another process would have; absent when the memory is one process's own. */
  readonly other?: WebhookStore<Tx> | undefined;
  /**
   * How long a claim of the store lasts when nobody renews it, in milliseconds: work outlasts it in some cases, so open the store with a
   * short one. 400 by default, which suits stores whose lease is `maxRun`, and stores without leases. A longer lease makes those cases take
   * five times as long.
   */
  readonly lease?: number | undefined;
  /** Writes through the store's transaction; needed with `transactions: true`. */
  readonly effects?: StoreEffects<Tx> | undefined;
  /** Frees what the store holds. */
  readonly close?: (() => Promise<void> | void) | undefined;
}

/** A named case; `run` rejects with what went wrong. */
export interface ConformanceCase {
  /** A sentence: what the store does. */
  readonly name: string;
  /** Whether it lets two runs overlap, which a backend with one connection (PGlite) can't serve outside `createWebhook`. */
  readonly overlapping: boolean;
  /** Runs the case. */
  readonly run: () => Promise<void>;
}

/** What the suite has to know before it opens a store. */
export interface StoreConformanceOptions {
  /** Whether the store has transactions, and `open` gives `effects`: then it is checked what becomes of what the work wrote. Off by default. */
  readonly transactions?: boolean | undefined;
}

/**
 * The conformance suite of webhook stores: what `createWebhook` relies on, for your own store's tests. Each case opens a store, runs
 * within a few seconds and closes it. Run the cases one after another, since one of them holds the whole process still. A store that
 * rejects, throws or never answers fails its case, and neither ends nor hangs the test runner.
 *
 * It can't see what a killed process leaves behind, nor whether a backend loses what it has acknowledged.
 *
 * @param open Gives a store, with a second one over the same memory if it is shared between processes.
 * @see https://github.com/unitpay-kit/unitpay-kit/blob/main/docs/guides/storage.md
 * @example
 * for (const { name, run } of storeConformance(async () => ({ store: myStore(await connect()) }))) it(name, run);
 */
export function storeConformance<Tx>(
  open: () => StoreUnderTest<Tx> | Promise<StoreUnderTest<Tx>>,
  { transactions = false }: StoreConformanceOptions = {},
): readonly ConformanceCase[] {
  const named = (overlapping: boolean) => (rule: StoreCase) => ({
    name: rule.name,
    overlapping,
    run: () => runCase(open, rule.check),
  });
  const withoutOverlap = transactions ? [...recordCases, ...effectCases] : recordCases;
  return [...withoutOverlap.map(named(false)), ...[...claimCases, ...leaseCases].map(named(true))];
}

/** Far longer than any case takes on a slow machine; a store that never answers must fail, not hang its owner's tests. */
const CASE_LIMIT = 20_000;

/** The shortest time in which a busy machine surely renews a claim. */
const LEASE = 400;

async function runCase<Tx>(
  open: () => StoreUnderTest<Tx> | Promise<StoreUnderTest<Tx>>,
  check: StoreCase['check'],
): Promise<void> {
  const { store, other = store, lease = LEASE, effects = noEffects, close } = await open();
  const limit = new Deadline(CASE_LIMIT + 6 * lease, 'the store breaks a rule: it did not answer within 20 seconds');
  const early = new AbortController();
  const watched = (one: WebhookStore<Tx>) =>
    // A case never looks into the transaction, so any store's type will do.
    watchedStore(one as WebhookStore<unknown>, (error) => early.abort(error));
  try {
    const tools = { lease, effects: effects as StoreEffects };
    const checked = check(watched(store), watched(other), freshKey(), tools);
    await untilAborted(untilAborted(checked, early.signal), limit.signal);
  } finally {
    limit.cancel();
    await close?.();
  }
}

function missingEffects(): Promise<never> {
  return Promise.reject(new Error('the suite was told that this store has transactions, but open() gave no effects'));
}

const noEffects: StoreEffects = { write: missingEffects, count: missingEffects };

function freshKey(): string {
  return `conformance:${Date.now().toString(36)}:${Math.random().toString(36).slice(2)}`;
}
