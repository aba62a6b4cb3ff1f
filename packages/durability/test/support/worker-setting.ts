/**
 * @module
 * What a worker process is told.
 */
import type { LedgerName, Place } from './ledgers.js';

/** How it is set up. */
export interface WorkerSetting {
  readonly ledger: LedgerName;
  readonly place?: Place | undefined;
  readonly projectId: number;
  readonly secretKey: string;
  readonly baseUrl: string;
  /** Milliseconds for one request; a lease is four of them. */
  readonly timeout: number;
  readonly timeScale: number;
  /** Where it waits, once, for whatever is to happen to it. */
  readonly pausesAt?: WorkerPoint | undefined;
  /** What its handlers of refunds are like: some take this many milliseconds, or they lock two rows in any order. */
  readonly handlers?: { readonly slow?: number | undefined; readonly deadlocks?: boolean | undefined } | undefined;
  /** Whether its own clock jumps by up to an hour either way all the time. */
  readonly clockJumps?: boolean | undefined;
}

/**
 * - `after-read`: UnitPay has answered `getPayment`, nothing is made of it yet.
 * - `before-send`, `after-answer`: around `refundPayment`.
 * - `in-handler`: a handler has written its effect and has not returned.
 * - `before-told`: the handler of a refund has returned, that is not on record yet.
 * - `before-removal`: a missed payment is delivered and on record, and still watched.
 */
export type WorkerPoint =
  | 'after-read'
  | 'before-send'
  | 'after-answer'
  | 'in-handler'
  | 'before-told'
  | 'before-removal';

/** What it is told to do. `start`: to work on refunds; `recover`: to look for missed webhooks; `stop`: to end by itself. */
export type WorkerOrder =
  | 'go'
  | 'start'
  | 'recover'
  | 'stop'
  | { readonly paymentId: string; readonly sum?: string | undefined };
