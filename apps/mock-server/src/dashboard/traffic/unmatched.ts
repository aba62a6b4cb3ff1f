/** @module Requests that came to the mock and matched nothing it has: most often a slip in the shop's code. */
import type { JournalRecord } from '../../journal/journal.js';
import { METHOD_NAMES } from '../../methods/method-names.js';
import type { JournalEntry } from '../../state/journal-entry.js';
import type { World } from '../../world.js';

const METHODS: ReadonlySet<string> = new Set(METHOD_NAMES);

/** The requests, newest first. */
export function unmatchedRequests(world: World): JournalEntry[] {
  return world.journal.where(isUnmatched).reverse();
}

/** Whether an entry tells of a request that matched nothing. */
export function isUnmatched({ kind, method, status }: Pick<JournalRecord, 'kind' | 'method' | 'status'>): boolean {
  if (kind === 'unmatched') return true;
  if (kind === 'page') return status !== null && status >= 400;
  return kind === 'api' && !METHODS.has(method);
}
