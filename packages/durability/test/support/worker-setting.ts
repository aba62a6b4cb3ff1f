/**
 * @module
 * What a worker process is told.
 */
import type { LedgerName } from './ledgers.js';

/** How it is set up. */
export interface WorkerSetting {
  readonly ledger: LedgerName;
  readonly projectId: number;
  readonly secretKey: string;
  readonly baseUrl: string;
  /** Milliseconds for one request; a lease is four of them. */
  readonly timeout: number;
  readonly timeScale: number;
  /** Where it waits, once, for whatever is to happen to it. */
  readonly pausesAt?: 'after-read' | 'before-send' | 'after-answer' | 'in-handler' | undefined;
}

/** What it is told to do. */
export type WorkerOrder = 'go' | 'start' | { readonly paymentId: string; readonly sum?: string | undefined };
