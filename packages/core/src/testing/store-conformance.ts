/**
 * @module
 * The rules every webhook store must keep, as named cases that any test runner can run.
 */
import { Deadline } from '../async/deadline.js';
import { untilAborted } from '../async/until-aborted.js';
import type { WebhookStore } from '../webhook/store/store.js';
import { claimCases } from './claim-cases.js';
import { recordCases } from './record-cases.js';
import type { StoreCase } from './store-case.js';

/** A store under test. */
export interface StoreUnderTest {
  /** The store. Cases use fresh keys, so one backend can serve all of them. */
  readonly store: WebhookStore<unknown>;
  /** A second store over the same memory, as another process would have; absent when the memory is one process's own. */
  readonly other?: WebhookStore<unknown> | undefined;
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

/**
 * The conformance suite of webhook stores: what `createWebhook` relies on, for your own store's tests. Each case opens a store, runs
 * within a few seconds and closes it; cases may run at the same time.
 *
 * @param open Gives a store, with a second one over the same memory if it is shared between processes.
 * @example
 * for (const { name, run } of storeConformance(async () => ({ store: myStore(await connect()) }))) it(name, run);
 */
export function storeConformance(open: () => StoreUnderTest | Promise<StoreUnderTest>): readonly ConformanceCase[] {
  const named = (overlapping: boolean) => (rule: StoreCase) => ({
    name: rule.name,
    overlapping,
    run: () => runCase(open, rule.check),
  });
  return [...recordCases.map(named(false)), ...claimCases.map(named(true))];
}

/** Far longer than any case takes on a slow machine; a store that never answers must fail, not hang its owner's tests. */
const CASE_LIMIT = 20_000;

async function runCase(open: () => StoreUnderTest | Promise<StoreUnderTest>, check: StoreCase['check']): Promise<void> {
  const { store, other = store, close } = await open();
  const limit = new Deadline(CASE_LIMIT, 'the store breaks a rule: it did not answer within 20 seconds');
  try {
    // A case never touches the transaction, so any store's type will do.
    const checked = check(store as WebhookStore<unknown>, other as WebhookStore<unknown>, freshKey());
    await untilAborted(checked, limit.signal);
  } finally {
    limit.cancel();
    await close?.();
  }
}

function freshKey(): string {
  return `conformance:${Date.now().toString(36)}:${Math.random().toString(36).slice(2)}`;
}
