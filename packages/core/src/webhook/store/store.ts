/**
 * @module
 * The contract between the webhook processor and whatever remembers what was already done.
 */

/** A reply to the provider, kept byte for byte so that a repeat gets the same one. */
export interface StoredReply {
  /** HTTP status; accepting replies are always 200. */
  readonly status: number;
  /** Response headers, lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** The JSON text. */
  readonly body: string;
}

/** Limits of one run. */
export interface StoreRunOptions {
  /** How long, in milliseconds from now, a duplicate may wait for somebody else's run before it settles for `busy`. */
  readonly deadline: number;
  /**
   * Aborted when the run has lost its right to finish (`maxRun`, or the deadline on serverless). From then on nothing may be
   * recorded: a transaction is rolled back, a claim is released or left to expire.
   */
  readonly signal: AbortSignal;
  /** How long the record must be remembered, in milliseconds; absent means the store's own default. */
  readonly retention?: number | undefined;
  /** Longest a run may take, in milliseconds: what a lease has to cover. */
  readonly maxRun: number;
}

/** How a run ended without an error. */
export type StoreResult =
  /** The reply on record: of this run, or (`replayed`) of an earlier one. */
  | { readonly reply: StoredReply; readonly replayed: boolean }
  /** Another run holds the claim and did not finish within `deadline`. */
  | { readonly busy: true }
  /** The key is on record with another fingerprint: not the same payment. */
  | { readonly mismatch: true };

/**
 * Remembers accepted webhooks, so that no payment is delivered twice.
 *
 * @typeParam Tx What the handler gets as `context.transaction`; `undefined` for stores without transactions.
 */
export interface WebhookStore<Tx = undefined> {
  /** A sentence that `createWebhook` logs once: what this store does not cover. */
  readonly notice?: string | undefined;
  /**
   * Runs `work` at most once at a time per key, and never again once it has resolved.
   *
   * `work` resolves only with an accepting reply, which is then recorded; when it rejects, nothing is recorded, what it did in
   * the store's transaction is undone, the claim is free at once, and the rejection is passed on. A waiting duplicate whose
   * predecessor failed may run `work` itself. Waiters hold no connection. Within one `run`, `work` is called again only after what the
   * first call did in the store's transaction has certainly been undone.
   */
  run(
    key: string,
    fingerprint: string,
    work: (transaction: Tx) => Promise<StoredReply>,
    options: StoreRunOptions,
  ): Promise<StoreResult>;
}
