/**
 * @module
 * One rule of the conformance suite, and the calls that its cases share.
 */
import type { StoredReply, StoreResult, StoreRunOptions, WebhookStore } from '../webhook/store/store.js';

/** Writes through a store's transaction, and looks from outside at what came of it. */
export interface StoreEffects<Tx = unknown> {
  /** Writes one effect of a key through the transaction that `work` was given. */
  write(transaction: Tx, key: string): Promise<void>;
  /** How many effects of a key are committed. */
  count(key: string): Promise<number>;
}

/** What a case may ask besides. */
interface StoreCaseTools {
  /** How long a claim of the store lasts when nobody renews it, in milliseconds. */
  readonly lease: number;
  readonly effects: StoreEffects;
}

/** A rule: `check` rejects when the store breaks it. `other` is a second store over the same memory, or the same one. */
export interface StoreCase {
  readonly name: string;
  readonly check: (
    store: WebhookStore<unknown>,
    other: WebhookStore<unknown>,
    key: string,
    tools: StoreCaseTools,
  ) => Promise<void>;
}

/** A reply with everything that can be damaged on the way: quotes, Cyrillic, an emoji, escapes and spaces that a JSON column would rewrite. */
export const REPLY: StoredReply = {
  status: 200,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: '{ "result" : {"message":"Принято \\"да\\" \u{1f44d}\\n \\u0416 "}, "a": 1.00 }',
};

/** Options of a run that nothing cuts short. */
export function options(overrides: Partial<StoreRunOptions> = {}): StoreRunOptions {
  return { deadline: 5_000, maxRun: 10_000, signal: new AbortController().signal, ...overrides };
}

/** Work that replies at once. */
export const accept = async (): Promise<StoredReply> => REPLY;

/** Work that must not be called. */
export function never(why: string): () => Promise<StoredReply> {
  return async () => {
    throw new Error(`the store ran the work, though ${why}`);
  };
}

/** Repeats a run until it gives what is wanted, for stores where time has to pass; bounded. */
export async function eventually(
  run: () => Promise<StoreResult>,
  wanted: (result: StoreResult) => boolean,
  what: string,
): Promise<void> {
  const giveUp = Date.now() + 8_000;
  while (Date.now() < giveUp) {
    if (wanted(await run())) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`the store breaks a rule: ${what}, but it did not happen within 8 seconds`);
}
